package org.diaodu.command.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the reassessing reaction remembers. Several processes share it: a row is worked on
 * under its lock, by one at a time.
 */
@Component
class Reassessments {

	private static final String REACTION = "tier-thresholds-1";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ReadPosition position;

	Reassessments(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
		this.position = new ReadPosition(REACTION, this.jdbc, this.transaction);
	}

	/**
	 * A pass over all projects.
	 *
	 * @param eventId the adoption that made it necessary
	 * @param judgedOn the business date whose thresholds decide
	 * @param passedIndex log index of the last registration passed
	 */
	record Pass(UUID eventId, String correlationId, LocalDate judgedOn, long passedIndex) {
	}

	/**
	 * Reads on from where the last reading ended, alone.
	 * @return false when another process is reading
	 */
	boolean readOn(ReadPosition.Reading reading) {
		return this.position.readOn(reading);
	}

	/**
	 * Plans a pass. The first version of a policy needs none: before it no project could
	 * be judged at all.
	 */
	void plan(UUID eventId, String policyId, String version, String correlationId, LocalDate judgedOn, Instant dueAt) {
		this.jdbc
			.sql("INSERT INTO command.reassessment"
					+ " (event_id, policy_id, version, correlation_id, judged_on, due_at, done)"
					+ " SELECT :event, :policy, :version, :correlation, :judged, :due,"
					+ " NOT EXISTS (SELECT FROM command.reassessment WHERE policy_id = :policy)"
					+ " ON CONFLICT DO NOTHING")
			.param("event", eventId)
			.param("policy", policyId)
			.param("version", version)
			.param("correlation", correlationId)
			.param("judged", judgedOn)
			.param("due", OffsetDateTime.ofInstant(dueAt, ZoneOffset.UTC))
			.update();
	}

	/**
	 * Works on a due pass, if there is one that no other process works on.
	 * @return whether there was one
	 */
	boolean workOnDue(Instant now, Working working) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			Optional<Pass> due = this.jdbc
				.sql("SELECT event_id, correlation_id, judged_on, passed_index FROM command.reassessment"
						+ " WHERE NOT done AND due_at <= ? ORDER BY judged_on, event_id LIMIT 1 FOR UPDATE SKIP LOCKED")
				.param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
				.query((row, number) -> new Pass(row.getObject(1, UUID.class), row.getString(2),
						row.getObject(3, LocalDate.class), row.getLong(4)))
				.optional();
			due.ifPresent((pass) -> {
				Progress progress = working.workOn(pass);
				this.jdbc
					.sql("UPDATE command.reassessment SET passed_index = ?, faults = faults + ?, done = ?"
							+ " WHERE event_id = ?")
					.params(progress.passedIndex(), progress.faults(), progress.done(), pass.eventId())
					.update();
			});
			return due.isPresent();
		}));
	}

	/** When the next pass is due, or null when none is planned. */
	@Nullable Instant nextDue() {
		return this.jdbc.sql("SELECT min(due_at) FROM command.reassessment WHERE NOT done")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
			.single()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
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

}
