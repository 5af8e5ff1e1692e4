package org.diaodu.query.obstacle;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.query.ObstaclesChanged;
import org.diaodu.kernel.obstacle.query.WatchObstacles;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;

/** Who is told that obstacles changed. */
class ObstacleSignalsTest {

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	@Clause("F-125")
	void aListenerIsToldWhenWhatTheySeeChangedAndNotWhenAnythingElseDid() throws Exception {
		this.fixture.projected();
		BlockingQueue<ObstaclesChanged> city = new LinkedBlockingQueue<>();
		BlockingQueue<ObstaclesChanged> owner = new LinkedBlockingQueue<>();
		Disposable one = listen(COORDINATOR, city);
		Disposable two = listen(ObstacleEvents.CONTACT, owner);
		this.fixture.given(reported("obstacle-7", 7, ObstacleEvents.CAMPUS, ObstacleEvents.CAMPUS_SITE, "2026-05-29"))
			.projected();
		awaitIndex(city, this.fixture.events().head().logIndex());
		this.fixture.given(reported("obstacle-8", 8, "2026-05-29")).projected();
		long theirs = this.fixture.events().head().logIndex();
		awaitIndex(city, theirs);
		assertThat(owner.poll(30, TimeUnit.SECONDS)).as("the report in Hunnan is not told")
			.isEqualTo(new ObstaclesChanged(theirs));
		one.dispose();
		two.dispose();
	}

	private Disposable listen(Caller caller, BlockingQueue<ObstaclesChanged> heard) {
		return Flux.from(this.fixture.gateway().streamingQuery(new WatchObstacles(caller), ObstaclesChanged.class))
			.subscribe(heard::add);
	}

	private static void awaitIndex(BlockingQueue<ObstaclesChanged> heard, long index) throws InterruptedException {
		ObstaclesChanged changed = heard.poll(30, TimeUnit.SECONDS);
		while (changed != null && changed.logIndex() < index) {
			changed = heard.poll(30, TimeUnit.SECONDS);
		}
		assertThat(changed).isNotNull();
	}

}
