package org.diaodu.command.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often each robot was called in the last minute, by whichever process, and who calls
 * it now. Times are those of the clock of whoever calls.
 */
@Repository
class RobotTable {

	/** Robots count calls in any stretch of this length. */
	static final Duration WINDOW = Duration.ofMinutes(1);

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	RobotTable(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
	}

	/**
	 * A robot.
	 *
	 * @param calledAt calls within the last minute
	 */
	private record State(List<Instant> calledAt, Instant busyUntil, Instant heldUntil) {
	}

	/**
	 * Prepares a call, alone: counts it, and keeps other processes off until it is done.
	 * @param perMinute most calls in any minute
	 * @param prepare what to say, given how many calls are left in this minute, that one
	 * included; empty when there is nothing to say
	 * @return what to say, empty when there is nothing or the robot may not be called now
	 */
	<T> Optional<T> prepare(String robot, int perMinute, Instant now, Instant busyUntil,
			IntFunction<Optional<T>> prepare) {
		Optional<T> prepared = this.transaction.execute((status) -> {
			this.jdbc.update("INSERT INTO command.notice_robot (name) VALUES (?) ON CONFLICT DO NOTHING", robot);
			List<State> held = this.jdbc.query(
					"SELECT called_at, greatest(busy_until, 'epoch') AS busy_until,"
							+ " greatest(held_until, 'epoch') AS held_until"
							+ " FROM command.notice_robot WHERE name = ? FOR UPDATE SKIP LOCKED",
					(row, number) -> state(row), robot);
			if (held.isEmpty() || held.getFirst().busyUntil().isAfter(now)
					|| held.getFirst().heldUntil().isAfter(now)) {
				return Optional.empty();
			}
			List<Instant> recent = new ArrayList<>(
					held.getFirst().calledAt().stream().filter((at) -> at.isAfter(now.minus(WINDOW))).toList());
			Optional<T> said = (recent.size() < perMinute) ? prepare.apply(perMinute - recent.size())
					: Optional.empty();
			if (said.isPresent()) {
				recent.add(now);
				this.jdbc.update("UPDATE command.notice_robot SET called_at = ?::timestamptz[], busy_until = ?"
						+ " WHERE name = ?", array(recent), Timestamp.from(busyUntil), robot);
			}
			return said;
		});
		return (prepared != null) ? prepared : Optional.empty();
	}

	/** Notes how a call ended, with what becomes of its notices. */
	void called(String robot, Instant busyUntil, @Nullable Instant heldUntil, Runnable notices) {
		this.transaction.executeWithoutResult((status) -> {
			notices.run();
			// Unless it took so long that another process thought this one dead.
			this.jdbc.update(
					"UPDATE command.notice_robot SET busy_until = '-infinity', held_until = coalesce(?::timestamptz, '-infinity'),"
							+ " failures = CASE WHEN ?::timestamptz IS NULL THEN 0 ELSE failures + 1 END"
							+ " WHERE name = ? AND busy_until = ?",
					timestamp(heldUntil), timestamp(heldUntil), robot, Timestamp.from(busyUntil));
		});
	}

	/** How often it failed by now, one time after the other. */
	int failures(String robot) {
		return this.jdbc.queryForList("SELECT failures FROM command.notice_robot WHERE name = ?", Integer.class, robot)
			.stream()
			.findFirst()
			.orElse(0);
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant at) {
		return (at != null) ? Timestamp.from(at) : null;
	}

	private static String array(List<Instant> times) {
		return '{' + String.join(",", times.stream().map((at) -> '"' + at.toString() + '"').toList()) + '}';
	}

	private static State state(ResultSet row) throws SQLException {
		Array calls = row.getArray("called_at");
		List<Instant> calledAt = Arrays.stream((Timestamp[]) calls.getArray()).map(Timestamp::toInstant).toList();
		return new State(calledAt, row.getTimestamp("busy_until").toInstant(),
				row.getTimestamp("held_until").toInstant());
	}

}
