package org.diaodu.query.graphql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.query.CallerView;
import org.diaodu.kernel.jurisdiction.query.FindCaller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long what is known of a caller is believed.
 */
class CallersTest {

	private final RecordingQueries queries = new RecordingQueries();

	private final MovingClock clock = new MovingClock();

	private final Callers callers = new Callers(this.queries, this.clock);

	@BeforeEach
	void answer() {
		this.queries.answer(FindCaller.class, (query) -> Samples.caller(query.personId()));
	}

	@Test
	void aCallerIsLookedUpOnceInFiveSeconds() {
		assertThat(this.callers.of(request(null)).join().post().role()).isEqualTo(Role.COORDINATOR);
		this.clock.now = this.clock.now.plusMillis(4_999);
		assertThat(this.callers.of(request("post-2")).join().post().role()).isEqualTo(Role.MANAGER);
		assertThat(this.queries.asked(FindCaller.class)).hasSize(1);
		this.clock.now = this.clock.now.plus(Duration.ofMillis(1));
		this.callers.of(request(null)).join();
		assertThat(this.queries.asked(FindCaller.class)).hasSize(2);
	}

	@Test
	void aPostJustGivenIsFoundAtOnce() {
		this.callers.of(request(null)).join();
		this.queries.answer(FindCaller.class, (query) -> new CallerView(query.personId(), null,
				List.of(Samples.post("post-3", Role.INSPECTOR)), Samples.BASIS));
		assertThat(this.callers.of(request("post-3")).join().post().role()).isEqualTo(Role.INSPECTOR);
	}

	private static EdgeRequest request(@Nullable String post) {
		return new EdgeRequest("journey", Locale.CHINESE, "person-1", post, null, java.time.Instant.EPOCH);
	}

	private static final class MovingClock extends Clock {

		private Instant now = Instant.parse("2026-11-22T08:30:00Z");

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

	}

}
