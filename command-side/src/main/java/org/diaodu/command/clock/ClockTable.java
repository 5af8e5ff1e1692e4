package org.diaodu.command.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;

/**
 * The table of clocks. Its rows change in three ways only: by what the log says, under
 * the lock of the position in it; by an answer to a ringing, under the row's own lock;
 * and by {@link #settle}, when the log says what became of that.
 */
final class ClockTable {

	private static final String COLUMNS = "subject, kind, key, counted_from, count, unit, due_on, provisional,"
			+ " log_index, event_id";

	private static final String GIVEN = """
			unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
				?::text[], ?::text[]) AS g (subject, kind, key, counted_from, count, unit, due_on, due_at, provisional,
				log_index, event_id)""";

	/** As {@code ClockRef} says of those of a standstill: they run in it. */
	private static final String FALLS_ASLEEP = "'" + ClockKind.OBSTACLE_STANDSTILL + "' NOT IN (%s.kind, %s.key)";

	private static final String START = """
			INSERT INTO command.clock (subject, kind, key, counted_from, count, unit, due_on, due_at, provisional,
				log_index, event_id, asleep)
			SELECT g.subject, g.kind, g.key, g.counted_from::date, g.count::integer, g.unit, g.due_on::date,
				g.due_at::timestamptz, g.provisional::boolean, g.log_index::bigint, g.event_id::uuid,
				%s AND EXISTS (SELECT FROM command.clock_sleeper s WHERE s.subject = g.subject COLLATE "C")
			FROM %s
			ON CONFLICT (subject, kind, key) DO UPDATE SET counted_from = excluded.counted_from, count = excluded.count,
				unit = excluded.unit, due_on = excluded.due_on, due_at = excluded.due_at,
				provisional = excluded.provisional, log_index = excluded.log_index, event_id = excluded.event_id,
				asleep = excluded.asleep, rung_index = NULL, answer = NULL, aside = false"""
		.formatted(FALLS_ASLEEP.formatted("g", "g"), GIVEN);

	private static final String MOVE = """
			UPDATE command.clock c SET counted_from = g.counted_from::date, count = g.count::integer, unit = g.unit,
				due_on = g.due_on::date, due_at = g.due_at::timestamptz, provisional = g.provisional::boolean,
				log_index = g.log_index::bigint, event_id = g.event_id::uuid, rung_index = NULL, answer = NULL,
				aside = false
			FROM %s
			WHERE c.subject = g.subject COLLATE "C" AND c.kind = g.kind COLLATE "C" AND c.key = g.key COLLATE "C"
			""".formatted(GIVEN);

	private static final String END = """
			DELETE FROM command.clock c
			USING unnest(?::text[], ?::text[], ?::text[]) AS g (subject, kind, key)
			WHERE c.subject = g.subject COLLATE "C" AND c.kind = g.kind COLLATE "C" AND c.key = g.key COLLATE "C"
			""";

	private static final String SLEEP = """
			UPDATE command.clock SET asleep = ?, rung_index = NULL, answer = NULL, aside = false
			WHERE subject = ANY (?::text[]) AND %s""".formatted(FALLS_ASLEEP.formatted("clock", "clock"));

	/** From the index of what is due, in its order: as quick for many as for few. */
	static final String TAKE_DUE = """
			SELECT %s, due_at, false FROM command.clock
			WHERE NOT asleep AND rung_index IS NULL AND due_at <= ? AND subject <> ALL (?::text[])
			ORDER BY due_at, subject, kind, key LIMIT ? FOR UPDATE SKIP LOCKED""".formatted(COLUMNS);

	/**
	 * What of some subjects rings before their later clocks may: what fell due, and what
	 * rang so lately that the table does not yet reflect what that started or ended. One
	 * look-up by index for each subject, and a statement of its own: joined to the one
	 * above, it was carried out once for each row of it as long as the database had not
	 * counted a table that grew quickly.
	 */
	static final String RINGING_OF = """
			SELECT %s, due_at, rung_index IS NOT NULL
			FROM unnest(?::text[]) AS g (id) CROSS JOIN LATERAL (SELECT * FROM command.clock c
				WHERE c.subject = g.id COLLATE "C" AND NOT c.asleep AND NOT c.aside
					AND (c.rung_index IS NOT NULL OR c.due_at <= ?) OFFSET 0) c""".formatted(COLUMNS);

	private static final String ANSWERED = """
			UPDATE command.clock c SET rung_index = g.rung_index::bigint, answer = g.answer
			FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
				AS g (subject, kind, key, rung_index, answer)
			WHERE c.subject = g.subject COLLATE "C" AND c.kind = g.kind COLLATE "C" AND c.key = g.key COLLATE "C"
			""";

	private static final String SETTLE = """
			UPDATE command.clock SET aside = true
			WHERE rung_index <= ? AND NOT aside
			RETURNING subject, kind, key, due_on, answer""";

	private static final String COUNTED = """
			SELECT %s FROM command.clock
			WHERE unit IN ('WORKING_DAYS', 'UNTIL_WORKING_DAY') AND due_on >= ? AND counted_from <= ? AND (subject, kind, key) > (?, ?, ?)
			ORDER BY subject, kind, key LIMIT ?"""
		.formatted(COLUMNS);

	private final JdbcTemplate jdbc;

	ClockTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Brings the table to what a page of the log says. */
	void apply(ClockChanges changes) {
		if (!changes.cleared().isEmpty()) {
			this.jdbc.update("DELETE FROM command.clock WHERE subject = ANY (?::text[])",
					(Object) texts(changes.cleared(), (subject) -> subject));
		}
		sleep(changes.fallingAsleep(), true);
		sleep(changes.waking(), false);
		if (!changes.ended().isEmpty()) {
			this.jdbc.update(END, texts(changes.ended(), ClockChanges.Name::subject),
					texts(changes.ended(), (name) -> name.ref().kind().name()),
					texts(changes.ended(), (name) -> name.ref().key()));
		}
		if (!changes.started().isEmpty()) {
			this.jdbc.update(START, columns(changes.started()));
		}
		if (!changes.moved().isEmpty()) {
			this.jdbc.update(MOVE, columns(changes.moved()));
		}
	}

	private void sleep(List<String> subjects, boolean asleep) {
		if (!subjects.isEmpty()) {
			Object given = texts(subjects, (subject) -> subject);
			this.jdbc.update(
					asleep ? "INSERT INTO command.clock_sleeper SELECT * FROM unnest(?::text[]) ON CONFLICT DO NOTHING"
							: "DELETE FROM command.clock_sleeper WHERE subject = ANY (?::text[])",
					given);
			this.jdbc.update(SLEEP, asleep, given);
		}
	}

	/** Forgets everything. */
	void clear() {
		this.jdbc.update("DELETE FROM command.clock");
		this.jdbc.update("DELETE FROM command.clock_sleeper");
	}

	/**
	 * The clocks that fell due first, in the order in which they ring; held until the
	 * transaction ends. Of a subject of which some other process lets an earlier clock
	 * ring, or did and the log was not followed since, none: those of one subject ring
	 * one after the other, whoever lets them (ADR 0153).
	 * @param postponed subjects whose clocks are not asked for
	 */
	List<RunningClock> takeDue(Instant now, Collection<String> postponed, int limit) {
		List<Due> taken = this.jdbc.query(TAKE_DUE, ClockTable::due, time(now), texts(postponed, (subject) -> subject),
				limit);
		if (taken.isEmpty()) {
			return List.of();
		}
		Instant earliest = taken.getFirst().dueAt();
		List<Due> first = taken.stream().filter((due) -> due.dueAt().equals(earliest)).toList();
		Set<ClockChanges.Name> held = taken.stream().map(Due::name).collect(Collectors.toSet());
		Map<String, Due> heldByOthers = this.jdbc.query(RINGING_OF, ClockTable::due,
				first.stream().map((due) -> due.clock().subject()).distinct().toArray(String[]::new), time(earliest))
			.stream()
			.filter((due) -> !held.contains(due.name()))
			.collect(Collectors.toMap((due) -> due.clock().subject(), Function.identity(),
					BinaryOperator.minBy(Due.MOST_IN_THE_WAY)));
		return first.stream().filter((due) -> {
			Due other = heldByOthers.get(due.clock().subject());
			return other == null || (!other.rang() && Due.ORDER.compare(due, other) < 0);
		}).map(Due::clock).toList();
	}

	/**
	 * A clock that fell due.
	 *
	 * @param dueAt when
	 * @param rang whether it rang, and the table does not yet reflect that
	 */
	private record Due(RunningClock clock, Instant dueAt, boolean rang) {

		/** In which those of one subject ring. */
		static final Comparator<Due> ORDER = Comparator.comparing(Due::dueAt)
			.thenComparing((due) -> due.clock().kind().name())
			.thenComparing((due) -> due.clock().ref().key());

		static final Comparator<Due> MOST_IN_THE_WAY = Comparator.comparing(Due::rang).reversed().thenComparing(ORDER);

		ClockChanges.Name name() {
			return new ClockChanges.Name(this.clock.subject(), this.clock.ref());
		}

	}

	/** Notes the answers to those that rang. */
	void answered(List<Answer> answers) {
		if (!answers.isEmpty()) {
			this.jdbc.update(ANSWERED, texts(answers, (answer) -> answer.clock().subject()),
					texts(answers, (answer) -> answer.clock().kind().name()),
					texts(answers, (answer) -> answer.clock().ref().key()),
					texts(answers, (answer) -> Long.toString(answer.logIndex())), texts(answers, Answer::refusal));
		}
	}

	/**
	 * Sets aside what rang and runs all the same, although the table reflects the answer:
	 * it was refused, or whoever decides had nothing to say.
	 * @param position of the table in the log
	 * @return what was refused, in words
	 */
	List<String> settle(long position) {
		return this.jdbc
			.query(SETTLE,
					(row, number) -> (row.getString(5) != null) ? row.getString(2) + ' ' + row.getString(3) + " of "
							+ row.getString(1) + ", due on " + row.getString(4) + ": " + row.getString(5) : "",
					position)
			.stream()
			.filter((words) -> !words.isEmpty())
			.toList();
	}

	/** Lets what was set aside ring once more. */
	int retry() {
		return this.jdbc.update("UPDATE command.clock SET aside = false, rung_index = NULL, answer = NULL"
				+ " WHERE aside AND answer IS NOT NULL");
	}

	/**
	 * The next clocks counted in working days of which a day of that span was counted.
	 */
	List<RunningClock> counted(LocalDate from, LocalDate to, String subject, String kind, String key, int limit) {
		return this.jdbc.query(COUNTED, ClockTable::clock, from, to, subject, kind, key, limit);
	}

	/** When the next clock falls due, or null. */
	@Nullable Instant nextDue() {
		OffsetDateTime due = this.jdbc.queryForObject(
				"SELECT min(due_at) FROM command.clock WHERE NOT asleep AND rung_index IS NULL", OffsetDateTime.class);
		return (due != null) ? due.toInstant() : null;
	}

	/** How many fell due and did not ring. */
	long due(Instant now) {
		Long count = this.jdbc.queryForObject(
				"SELECT count(*) FROM command.clock WHERE NOT asleep AND rung_index IS NULL AND due_at <= ?",
				Long.class, time(now));
		return (count != null) ? count : 0;
	}

	/** How many were set aside because they were refused. */
	long aside() {
		Long count = this.jdbc.queryForObject("SELECT count(*) FROM command.clock WHERE aside AND answer IS NOT NULL",
				Long.class);
		return (count != null) ? count : 0;
	}

	/**
	 * What a ringing was answered.
	 *
	 * @param logIndex reflects the answer
	 * @param refusal null when it was carried out
	 */
	record Answer(RunningClock clock, long logIndex, @Nullable String refusal) {
	}

	private static Object[] columns(List<RunningClock> clocks) {
		List<Function<RunningClock, @Nullable String>> columns = List.of(RunningClock::subject,
				(clock) -> clock.kind().name(), (clock) -> clock.ref().key(),
				(clock) -> clock.deadline().countedFrom().toString(),
				(clock) -> Integer.toString(clock.deadline().count()), (clock) -> clock.deadline().unit().name(),
				(clock) -> clock.dueOn().toString(), (clock) -> clock.dueAt().toString(),
				(clock) -> Boolean.toString(clock.deadline().provisional()), (clock) -> Long.toString(clock.logIndex()),
				(clock) -> clock.eventId().toString());
		List<Object> arrays = new ArrayList<>();
		columns.forEach((column) -> arrays.add(texts(clocks, column)));
		return arrays.toArray();
	}

	private static <T> @Nullable String[] texts(Collection<T> values, Function<T, @Nullable String> text) {
		return values.stream().map(text).toArray(String[]::new);
	}

	private static OffsetDateTime time(Instant moment) {
		return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

	private static Due due(ResultSet row, int number) throws SQLException {
		return new Due(clock(row, number), row.getObject("due_at", OffsetDateTime.class).toInstant(),
				row.getBoolean(12));
	}

	private static RunningClock clock(ResultSet row, int number) throws SQLException {
		return new RunningClock(row.getString(1), new ClockRef(ClockKind.valueOf(row.getString(2)), row.getString(3)),
				new Deadline(row.getObject(4, LocalDate.class), row.getInt(5), DayCount.valueOf(row.getString(6)),
						row.getObject(7, LocalDate.class), row.getBoolean(8)),
				row.getLong(9), row.getObject(10, UUID.class));
	}

}
