package org.diaodu.command.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which years of working days were published or revised, and how far the counting anew of
 * all clocks has come since. Worked on by one process at a time.
 */
final class Recounts {

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	Recounts(JdbcTemplate jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * A pass over all clocks.
	 *
	 * @param eventId the publication or revision
	 * @param subject with kind and key: the last clock passed, empty at first
	 */
	record Pass(UUID eventId, int year, String subject, String kind, String key) {
	}

	/**
	 * How far it came.
	 *
	 * @param last the last clock passed, null when none was left
	 */
	record Progress(@Nullable RunningClock last, int faults, boolean done) {
	}

	void plan(UUID eventId, int year, Instant dueAt) {
		this.jdbc.update("INSERT INTO command.recount (event_id, year, due_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
				eventId, year, time(dueAt));
	}

	/**
	 * Works on a due pass, if there is one that no other process works on.
	 * @return whether there was one
	 */
	boolean workOnDue(Instant now, Function<Pass, Progress> working) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			List<Pass> due = this.jdbc.query(
					"SELECT event_id, year, subject, kind, key FROM command.recount WHERE NOT done AND due_at <= ?"
							+ " ORDER BY due_at, event_id LIMIT 1 FOR UPDATE SKIP LOCKED",
					(row, number) -> new Pass(row.getObject(1, UUID.class), row.getInt(2), row.getString(3),
							row.getString(4), row.getString(5)),
					time(now));
			for (Pass pass : due) {
				Progress progress = working.apply(pass);
				RunningClock last = progress.last();
				this.jdbc.update(
						"UPDATE command.recount SET subject = ?, kind = ?, key = ?, faults = faults + ?, done = ?"
								+ " WHERE event_id = ?",
						(last != null) ? last.subject() : pass.subject(),
						(last != null) ? last.kind().name() : pass.kind(),
						(last != null) ? last.ref().key() : pass.key(), progress.faults(), progress.done(),
						pass.eventId());
			}
			return !due.isEmpty();
		}));
	}

	/** When the next pass is due, or null when none is planned. */
	@Nullable Instant nextDue() {
		OffsetDateTime due = this.jdbc.queryForObject("SELECT min(due_at) FROM command.recount WHERE NOT done",
				OffsetDateTime.class);
		return (due != null) ? due.toInstant() : null;
	}

	private static OffsetDateTime time(Instant moment) {
		return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

}
