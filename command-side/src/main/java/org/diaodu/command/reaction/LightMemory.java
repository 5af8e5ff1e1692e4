package org.diaodu.command.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the judging of lights remembers: how far the log was read, and how far each pass
 * over all projects has come. Several processes share it: a row is worked on under its
 * lock, by one at a time.
 */
@Component
class LightMemory {

	private static final String REACTION = "lights-1";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	LightMemory(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
	}

	/**
	 * A pass over all projects.
	 *
	 * @param endedOn last day of a month that ended, judged first; null when none did
	 * @param judgedOn the day judged
	 * @param passedIndex log index of the last registration passed
	 */
	record Pass(String passId, String correlationId, @Nullable String causationId, @Nullable LocalDate endedOn,
			LocalDate judgedOn, Instant dueAt, long passedIndex) {
	}

	/**
	 * How far a pass has come.
	 */
	record Progress(long passedIndex, int faults, boolean done) {
	}

	@FunctionalInterface
	interface Working {

		Progress workOn(Pass pass);

	}

	/**
	 * Begins at the end of the log: what was recorded before is judged by a first pass.
	 * @return whether this was the beginning
	 */
	boolean beginAt(long head, Pass first) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			int begun = this.jdbc.sql("INSERT INTO command.reaction VALUES (?, ?) ON CONFLICT DO NOTHING")
				.params(REACTION, head)
				.update();
			if (begun > 0) {
				plan(first);
			}
			return begun > 0;
		}));
	}

	/**
	 * Reads on from where the last reading ended, alone.
	 * @param reading from the index read up to, to the next such index
	 * @return whether anything was read; false too when another process is reading
	 */
	boolean readOn(UnaryOperator<Long> reading) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			Optional<Long> position = this.jdbc
				.sql("SELECT log_index FROM command.reaction WHERE name = ? FOR UPDATE SKIP LOCKED")
				.param(REACTION)
				.query(Long.class)
				.optional();
			if (position.isEmpty()) {
				return false;
			}
			long read = reading.apply(position.get());
			if (read > position.get()) {
				this.jdbc.sql("UPDATE command.reaction SET log_index = ? WHERE name = ?")
					.params(read, REACTION)
					.update();
			}
			return read > position.get();
		}));
	}

	/** Plans a pass, once. */
	void plan(Pass pass) {
		this.jdbc
			.sql("INSERT INTO command.light_pass (pass_id, correlation_id, causation_id, ended_on, judged_on, due_at)"
					+ " VALUES (:id, :correlation, :causation, :ended, :judged, :due) ON CONFLICT DO NOTHING")
			.param("id", pass.passId())
			.param("correlation", pass.correlationId())
			.param("causation", pass.causationId())
			.param("ended", pass.endedOn())
			.param("judged", pass.judgedOn())
			.param("due", OffsetDateTime.ofInstant(pass.dueAt(), ZoneOffset.UTC))
			.update();
	}

	/** The last turn of a month that was planned, or the day of the first pass. */
	@Nullable LocalDate lastTurn() {
		return this.jdbc
			.sql("SELECT max(judged_on) FROM command.light_pass WHERE ended_on IS NOT NULL OR pass_id = 'first'")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.orElse(null);
	}

	/** The last day for which blocked projects were planned to be judged. */
	@Nullable LocalDate lastDay() {
		return this.jdbc.sql("SELECT max(judged_on) FROM command.light_pass WHERE pass_id LIKE 'day-%'")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.orElse(null);
	}

	/**
	 * Works on a page of the first due pass, when no other process does.
	 * @return whether there was one
	 */
	boolean workOnDue(Instant now, Working working) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			Optional<Pass> due = this.jdbc
				.sql("SELECT pass_id, correlation_id, causation_id, ended_on, judged_on, due_at, passed_index"
						+ " FROM command.light_pass WHERE NOT done AND due_at <= ? ORDER BY due_at, pass_id LIMIT 1"
						+ " FOR UPDATE SKIP LOCKED")
				.param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
				.query((row, number) -> new Pass(row.getString(1), row.getString(2), row.getString(3),
						row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class),
						row.getObject(6, OffsetDateTime.class).toInstant(), row.getLong(7)))
				.optional();
			due.ifPresent((pass) -> {
				Progress progress = working.workOn(pass);
				this.jdbc
					.sql("UPDATE command.light_pass SET passed_index = ?, faults = faults + ?, done = ?"
							+ " WHERE pass_id = ?")
					.params(progress.passedIndex(), progress.faults(), progress.done(), pass.passId())
					.update();
			});
			return due.isPresent();
		}));
	}

	/** When the next pass is due, or null when none is planned. */
	@Nullable Instant nextDue() {
		return this.jdbc.sql("SELECT min(due_at) FROM command.light_pass WHERE NOT done")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
			.single()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

}
