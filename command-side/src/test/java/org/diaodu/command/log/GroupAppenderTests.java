package org.diaodu.command.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.log.AppendException.Reason;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupAppenderTests {

	private final TestDatabase database = TestDatabase.with("log");

	private final LogFixture process = new LogFixture(this.database.dataSource());

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	@Test
	void ordersDenselyAndMonotonelyWhenManyWriteAtOnce() throws Exception {
		int writers = 32;
		int each = 50;
		try (HikariDataSource pool = this.database.anotherPool(8); LogFixture another = new LogFixture(pool)) {
			together(writers, (n) -> {
				LogFixture mine = (n % 2 == 0) ? this.process : another;
				String id = LogFixture.newId();
				for (int i = 0; i < each; i++) {
					Group group = new Group(UUID.randomUUID(), new byte[32],
							List.of(mine.entry(id, 2 * i), mine.entry(id, 2 * i + 1)), List.of());
					Appended place = mine.appender.append(group);
					assertThat(place.lastIndex() - place.firstIndex()).isEqualTo(1);
				}
				return null;
			});
		}
		List<Recorded> all = this.process.log.after(-1, 10_000);
		assertThat(all).hasSize(writers * each * 2);
		assertThat(all).extracting(Recorded::logIndex)
			.containsExactlyElementsOf(LongStream.range(0, writers * each * 2).boxed().toList());
		assertThat(all).extracting(Recorded::recordedAt).isSorted();
		assertThat(all).extracting(Recorded::unreadable).containsOnlyNulls();
	}

	@Test
	void failsOnlyTheGroupThatConflicts() throws Exception {
		String contested = LogFixture.newId();
		this.process.appender.append(this.process.group(contested, 0, List.of()));
		List<Object> outcomes = together(24, (n) -> {
			boolean guilty = n % 6 == 0;
			return outcome(this.process, this.process.group(guilty ? contested : LogFixture.newId(), 0, List.of()));
		});
		assertThat(outcomes).filteredOn(Reason.SEQUENCE_TAKEN::equals).hasSize(4);
		assertThat(outcomes).filteredOn(Appended.class::isInstance).hasSize(20);
		assertThat(this.process.log.head().logIndex()).isEqualTo(20);
	}

	@Test
	void refusesAnEventWithoutItsPredecessor() {
		assertThat(outcome(this.process, this.process.group(LogFixture.newId(), 1, List.of())))
			.isEqualTo(Reason.SEQUENCE_TAKEN);
		Group torn = new Group(UUID.randomUUID(), new byte[32],
				List.of(this.process.entry("project-a", 0), this.process.entry("project-a", 2)), List.of());
		assertThat(outcome(this.process, torn)).isEqualTo(Reason.SEQUENCE_TAKEN);
		assertThat(this.process.log.head().logIndex()).isEqualTo(-1);
	}

	@Test
	void givesAKeyToExactlyOneOfSixtyFourWhoWantIt() throws Exception {
		try (HikariDataSource pool = this.database.anotherPool(8); LogFixture another = new LogFixture(pool)) {
			List<Object> outcomes = together(64, (n) -> {
				LogFixture mine = (n % 2 == 0) ? this.process : another;
				String id = LogFixture.newId();
				return outcome(mine,
						mine.group(id, 0, List.of(new Group.Claim(id, "project-code", "2018-210106-47", true))));
			});
			assertThat(outcomes).filteredOn(Appended.class::isInstance).hasSize(1);
			assertThat(outcomes).filteredOn(Reason.CLAIMED::equals).hasSize(63);
		}
		assertThat(this.process.log.head().logIndex()).isZero();
	}

	@Test
	void recordsACommandOnceWhenItIsAppendedTwice() {
		Group first = this.process.group(LogFixture.newId(), 0, List.of());
		Group second = new Group(first.commandId(), first.digest(), List.of(this.process.entry("project-b", 0)),
				List.of());
		this.process.appender.append(first);
		assertThat(outcome(this.process, second)).isEqualTo(Reason.COMMAND_RECORDED);
	}

	@Test
	void neverStampsATimeBeforeTheLastWhenTheClockIsSetBack() {
		Instant noon = Instant.parse("2026-11-23T04:00:00.123456Z");
		try (LogFixture ahead = new LogFixture(this.database.dataSource(), Clock.fixed(noon, ZoneOffset.UTC));
				LogFixture behind = new LogFixture(this.database.dataSource(),
						Clock.fixed(noon.minus(Duration.ofDays(1)), ZoneOffset.UTC));
				LogFixture later = new LogFixture(this.database.dataSource(),
						Clock.fixed(noon.plusNanos(1_000), ZoneOffset.UTC))) {
			for (LogFixture each : List.of(ahead, behind, later)) {
				// The first of a process goes through the arrays, the second does not.
				each.appender.append(each.group(LogFixture.newId(), 0, List.of()));
				each.appender.append(each.group(LogFixture.newId(), 0, List.of()));
			}
		}
		Instant later = noon.plusNanos(1_000);
		assertThat(this.process.log.after(-1, 10)).extracting(Recorded::recordedAt)
			.containsExactly(noon, noon, noon, noon, later, later);
	}

	@Test
	void storesTheLeafHashOfTheStoredBytes() throws SQLException {
		String id = LogFixture.newId();
		this.process.appender.append(new Group(UUID.randomUUID(), new byte[] { 7 },
				List.of(this.process.entry(id, 0), this.process.entry(id, 1)), List.of()));
		this.process.appender.append(this.process.group(LogFixture.newId(), 0, List.of()));
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT e.*, log.leaf_hash(e) AS by_database, "
						+ "(extract(epoch FROM recorded_at) * 1000000)::bigint AS micros FROM log.entry e")) {
			int seen = 0;
			while (row.next()) {
				byte[] expected = IndependentLeaf.of(row);
				assertThat(row.getBytes("leaf_hash")).isEqualTo(expected).isEqualTo(row.getBytes("by_database"));
				seen++;
			}
			assertThat(seen).isEqualTo(3);
		}
	}

	@Test
	void keepsTheLogUnchangedWhoeverAsks() throws SQLException {
		String id = LogFixture.newId();
		this.process.appender
			.append(this.process.group(id, 0, List.of(new Group.Claim(id, "project-code", "k", true))));
		for (String table : List.of("log.entry", "log.claim", "log.type")) {
			for (String change : List.of("UPDATE " + table + " SET log_index = 1", "DELETE FROM " + table,
					"TRUNCATE " + table + " CASCADE")) {
				assertThat(stateOf(this.database.dataSource(), change)).as(change).isEqualTo("42501");
				assertThat(stateOf(this.database.owner(), change)).as(change).isEqualTo("DL003");
				assertThat(stateOf(this.database.owner(), "SET session_replication_role = replica; " + change))
					.as(change)
					.isEqualTo("DL003");
			}
		}
		assertThat(stateOf(this.database.dataSource(),
				"INSERT INTO log.entry SELECT log_index + 1, recorded_at, event_id, gen_random_uuid(), 1, "
						+ "aggregate_type, aggregate_id, type, revision, payload, metadata, NULL, leaf_hash FROM log.entry"))
			.isEqualTo("42501");
	}

	@Test
	void refusesWhoComesWhenTheQueueIsFull() throws Exception {
		CountDownLatch writing = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		LogWriter slow = new LogWriter(this.database.dataSource(), Clock.systemUTC()) {
			@Override
			List<Appended> append(List<Group> groups) {
				writing.countDown();
				try {
					release.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				return super.append(groups);
			}
		};
		GroupAppender narrow = new GroupAppender(slow, 10, 2, (index) -> {
		});
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			List<Future<Appended>> accepted = new ArrayList<>();
			accepted.add(threads.submit(() -> narrow.append(this.process.group(LogFixture.newId(), 0, List.of()))));
			writing.await();
			AtomicReference<Reason> refused = new AtomicReference<>();
			for (int i = 0; i < 2; i++) {
				accepted.add(threads.submit(() -> narrow.append(this.process.group(LogFixture.newId(), 0, List.of()))));
			}
			while (narrow.waiting() < 2) {
				Thread.onSpinWait();
			}
			assertThatThrownBy(() -> narrow.append(this.process.group(LogFixture.newId(), 0, List.of())))
				.isInstanceOfSatisfying(AppendException.class, (ex) -> refused.set(ex.reason()));
			assertThat(refused.get()).isEqualTo(Reason.OVERLOADED);
			release.countDown();
			for (Future<Appended> each : accepted) {
				each.get();
			}
		}
		assertThat(this.process.log.head().logIndex()).isEqualTo(2);
	}

	private static String stateOf(DataSource dataSource, String sql) {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
			return "done";
		}
		catch (SQLException ex) {
			return ex.getSQLState();
		}
	}

	private static Object outcome(LogFixture process, Group group) {
		try {
			return process.appender.append(group);
		}
		catch (AppendException ex) {
			return ex.reason();
		}
	}

	private static <T> List<T> together(int threads, java.util.function.IntFunction<T> work) throws Exception {
		CyclicBarrier start = new CyclicBarrier(threads);
		try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
			List<Callable<T>> calls = IntStream.range(0, threads).<Callable<T>>mapToObj((n) -> () -> {
				start.await();
				return work.apply(n);
			}).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> each : pool.invokeAll(calls)) {
				results.add(each.get());
			}
			return results;
		}
	}

	/** The leaf as the manual describes it, built from stored columns by other means. */
	private static final class IndependentLeaf {

		static byte[] of(ResultSet row) throws SQLException {
			java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
			try (java.io.DataOutputStream out = new java.io.DataOutputStream(bytes)) {
				java.security.MessageDigest sha256 = java.security.MessageDigest.getInstance("SHA-256");
				out.write(new byte[] { 0, 1 });
				for (String column : List.of("event_id", "command_id")) {
					out.write(java.util.HexFormat.of().parseHex(row.getString(column).replace("-", "")));
				}
				out.writeLong(row.getLong("sequence"));
				for (String column : List.of("aggregate_type", "aggregate_id", "type", "revision")) {
					byte[] text = row.getString(column).getBytes(StandardCharsets.UTF_8);
					out.writeInt(text.length);
					out.write(text);
				}
				out.write(sha256.digest(row.getBytes("payload")));
				out.write(sha256.digest(row.getBytes("metadata")));
				byte[] digest = row.getBytes("command_digest");
				out.writeInt((digest != null) ? digest.length : 0);
				out.write((digest != null) ? digest : new byte[0]);
				out.writeLong(row.getLong("micros"));
				return sha256.digest(bytes.toByteArray());
			}
			catch (java.io.IOException | java.security.NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
