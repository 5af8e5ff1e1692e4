package org.diaodu.command.log;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.command.log.LogReader.StoredReceipt;

/**
 * Receipts of commands that changed nothing. The log has no entry for them, so they are
 * rows of their own, judged under the lock of the log: an id is answered once, with or
 * without a change. They are deleted after some days, and a command sent again later than
 * that is decided again (ADR 0173).
 */
public final class UnchangedReceipts {

	static final String COLUMNS = "command_id, digest, subject, log_index, recorded_at, NULL::bytea";

	private static final String KEEP = "SELECT " + COLUMNS + " FROM log.keep_unchanged(?, ?, ?, ?)";

	private final LogReader reader;

	private final JdbcClient jdbc;

	private final Clock clock;

	UnchangedReceipts(DataSource dataSource, LogReader reader, Clock clock) {
		this.reader = reader;
		this.jdbc = JdbcClient.create(dataSource);
		this.clock = clock;
	}

	/**
	 * Keeps the receipt of a command, durably.
	 * @return the receipt the id has: that of the first one; nothing when a command of
	 * this id is in the log
	 */
	Optional<StoredReceipt> keep(UUID commandId, byte[] digest, String subject) {
		long now = ChronoUnit.MICROS.between(Instant.EPOCH, this.clock.instant());
		return this.reader.query(KEEP, (statement) -> {
			statement.setObject(1, commandId);
			statement.setBytes(2, digest);
			statement.setString(3, subject);
			statement.setLong(4, now);
		}, LogReader::storedReceipt).stream().findFirst();
	}

	/**
	 * Deletes some of what was kept before a time.
	 * @return how many
	 */
	int deleteOlderThan(Instant time, int atOnce) {
		return this.jdbc
			.sql("DELETE FROM log.unchanged WHERE command_id IN"
					+ " (SELECT command_id FROM log.unchanged WHERE kept_at < ? ORDER BY kept_at LIMIT ?)")
			.param(Timestamp.from(time))
			.param(atOnce)
			.update();
	}

	/**
	 * Deletes what was kept about somebody: a digest of what is personal is soon guessed.
	 */
	public void forget(String subject) {
		this.jdbc.sql("DELETE FROM log.unchanged WHERE subject = ?").param(subject).update();
	}

}
