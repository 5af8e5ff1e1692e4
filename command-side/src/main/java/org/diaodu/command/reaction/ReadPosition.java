package org.diaodu.command.reaction;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far the log has been read for one purpose, by whichever process: whoever reads on
 * holds the position's row, and writes what it made of the entries in the same
 * transaction.
 */
public final class ReadPosition {

	private final String name;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	/**
	 * A position.
	 * @param name stored, for ever
	 */
	public ReadPosition(String name, JdbcClient jdbc, TransactionTemplate transaction) {
		this.name = name;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * Reads on from where the last reading ended, alone.
	 * @return false when another process is reading
	 */
	public boolean readOn(Reading reading) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			this.jdbc.sql("INSERT INTO command.reaction VALUES (?, -1) ON CONFLICT DO NOTHING")
				.param(this.name)
				.update();
			Optional<Long> position = this.jdbc
				.sql("SELECT log_index FROM command.reaction WHERE name = ? FOR UPDATE SKIP LOCKED")
				.param(this.name)
				.query(Long.class)
				.optional();
			if (position.isEmpty()) {
				return false;
			}
			long read = reading.readAfter(position.get());
			if (read != position.get()) {
				this.jdbc.sql("UPDATE command.reaction SET log_index = ? WHERE name = ?")
					.params(read, this.name)
					.update();
			}
			return true;
		}));
	}

	/** The last log index read, -1 at first. */
	public long now() {
		return this.jdbc.sql("SELECT log_index FROM command.reaction WHERE name = ?")
			.param(this.name)
			.query(Long.class)
			.optional()
			.orElse(-1L);
	}

	/** What is made of the entries. */
	@FunctionalInterface
	public interface Reading {

		/** Reads what follows a log index; returns the index read up to. */
		long readAfter(long logIndex);

	}

}
