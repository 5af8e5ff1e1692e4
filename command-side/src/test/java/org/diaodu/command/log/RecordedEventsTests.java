package org.diaodu.command.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordedEventsTests {

	private final TestDatabase database = TestDatabase.with("log");

	private final LogFixture process = new LogFixture(this.database.dataSource());

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	@Test
	void readsPagesInOrder() {
		assertThat(this.process.log.head()).isEqualTo(new Basis(-1, null));
		record(5);
		assertThat(this.process.log.after(-1, 2)).extracting(Recorded::logIndex).containsExactly(0L, 1L);
		assertThat(this.process.log.after(1, 2)).extracting(Recorded::logIndex).containsExactly(2L, 3L);
		assertThat(this.process.log.after(3, 2)).extracting(Recorded::logIndex).containsExactly(4L);
		assertThat(this.process.log.after(4, 2)).isEmpty();
	}

	@Test
	void readsOnlyTheTypesAsked() {
		String id = LogFixture.newId();
		record(2);
		this.process.send(LogFixture.change(id));
		this.process.send(new RestoreProject(id, "again", LogFixture.DAY));
		this.process.send(LogFixture.change(id));
		this.process.send(new RestoreProject(id, "again", LogFixture.DAY));
		Set<String> types = Set.of("project.restored", "no.such-type");
		assertThat(this.process.log.after(-1, 10, types)).extracting(Recorded::logIndex).containsExactly(3L, 5L);
		assertThat(this.process.log.after(3, 10, types)).extracting(Recorded::logIndex).containsExactly(5L);
		assertThat(this.process.log.after(-1, 1, types)).extracting(Recorded::logIndex).containsExactly(3L);
	}

	@Test
	void marksAnEntryItCannotRead() {
		Group.Entry good = this.process.entry(LogFixture.newId(), 0);
		Group.Entry bad = new Group.Entry(UUID.randomUUID(), "Thing", good.aggregateId(), 1, good.type(), "1",
				"{\"unknownField\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8), good.metadata());
		this.process.appender.append(new Group(UUID.randomUUID(), new byte[32], List.of(good, bad), List.of()));
		List<Recorded> entries = this.process.log.after(-1, 10);
		assertThat(entries.get(0).event()).isInstanceOf(ProjectWithdrawn.class);
		assertThat(entries.get(1).event()).isNull();
		assertThat(entries.get(1).unreadable()).contains("unknownField");
		assertThatThrownBy(() -> this.process.store.readEvents(good.aggregateId()))
			.isInstanceOf(LogReader.UnreadableEventException.class)
			.hasMessageContaining("entry 1");
	}

	@Test
	void wakesReadersOfTheSameProcessAtOnce() throws Exception {
		Semaphore woken = new Semaphore(0);
		try (AutoCloseable subscription = this.process.log.onAppend(woken::release)) {
			assertThat(woken.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
			record(1);
			// Before the command is answered: nobody had to poll.
			assertThat(woken.tryAcquire()).isTrue();
			assertThat(this.process.signal.known()).isZero();
		}
		woken.drainPermits();
		record(1);
		assertThat(woken.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
	}

	@Test
	void wakesReadersOfAnotherProcessSoon() throws Exception {
		try (HikariDataSource pool = this.database.anotherPool(2); LogFixture another = new LogFixture(pool)) {
			Semaphore woken = new Semaphore(0);
			try (AutoCloseable subscription = another.log.onAppend(woken::release)) {
				for (int i = 0; i < 20; i++) {
					Thread.sleep(15);
					woken.drainPermits();
					record(1);
					assertThat(woken.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
				}
			}
		}
	}

	@Test
	void streamsToAxonFromAnyToken() throws Exception {
		record(3);
		try (TrackingEventStream stream = this.process.store.openStream(null)) {
			assertThat(stream.peek().orElseThrow().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
			assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
		}
		try (TrackingEventStream stream = this.process.store.openStream(ReplayToken
			.createReplayToken(new GlobalSequenceTrackingToken(2), new GlobalSequenceTrackingToken(0)))) {
			TrackedEventMessage<?> next = stream.nextAvailable();
			assertThat(next.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
			assertThat(next.getPayload()).isInstanceOf(ProjectWithdrawn.class);
			assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
			assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
			Semaphore available = new Semaphore(0);
			assertThat(stream.setOnAvailableCallback(available::release)).isTrue();
			Thread later = Thread.ofVirtual().start(() -> {
				sleep(50);
				record(1);
			});
			assertThat(stream.hasNextAvailable(60, TimeUnit.SECONDS)).isTrue();
			later.join();
			assertThat(available.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void findsTheTokenOfAMoment() {
		Receipt first = record(1);
		sleep(5);
		Instant between = Instant.now();
		sleep(5);
		record(3);
		assertThat(this.process.store.createTokenAt(between)).isEqualTo(new GlobalSequenceTrackingToken(0));
		assertThat(this.process.store.createTokenAt(first.recordedAt())).isEqualTo(new GlobalSequenceTrackingToken(-1));
		assertThat(this.process.store.createTokenAt(Instant.now().plus(Duration.ofDays(1))))
			.isEqualTo(this.process.store.createHeadToken())
			.isEqualTo(new GlobalSequenceTrackingToken(3));
	}

	private Receipt record(int events) {
		Receipt last = null;
		for (int i = 0; i < events; i++) {
			last = this.process.send(LogFixture.change(LogFixture.newId()));
		}
		return last;
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
