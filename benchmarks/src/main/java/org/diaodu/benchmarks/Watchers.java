package org.diaodu.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.diaodu.kernel.message.DomainCommand;

/**
 * Connections that look for rows, again and again until they are there.
 */
final class Watchers implements AutoCloseable {

	private static final int NUMBER = 8;

	/** Counts in full: a row is seen so much later than it was there, at worst. */
	private static final long BETWEEN_LOOKS = 200_000;

	private static final long NEVER = 30_000_000_000L;

	private final BlockingQueue<Watcher> free = new LinkedBlockingQueue<>();

	private final List<Watcher> all = new ArrayList<>();

	/**
	 * Watches a table of a projection.
	 * @param key the column that tells whose row it is
	 */
	Watchers(Program program, String projection, String table, String key) throws SQLException {
		for (int i = 0; i < NUMBER; i++) {
			Watcher watcher = new Watcher(program.connect(), projection, table, key);
			this.all.add(watcher);
			this.free.add(watcher);
		}
	}

	/**
	 * Sends a command; nanoseconds from its receipt until the row was there, of one
	 * {@code SELECT 1} right after, and from sending to receipt.
	 */
	long[] follow(Consumer<DomainCommand> sender, DomainCommand command, String id) throws Exception {
		Watcher watcher = this.free.take();
		try {
			long sent = System.nanoTime();
			sender.accept(command);
			long acknowledged = System.nanoTime();
			while (!watcher.sees(id)) {
				// An asker that never rests takes the processors from what it waits for.
				LockSupport.parkNanos(BETWEEN_LOOKS);
				if (System.nanoTime() - acknowledged > NEVER) {
					throw new IllegalStateException("a row never came");
				}
			}
			long seen = System.nanoTime();
			watcher.ping();
			return new long[] { seen - acknowledged, System.nanoTime() - seen, acknowledged - sent };
		}
		finally {
			this.free.add(watcher);
		}
	}

	@Override
	public void close() throws SQLException {
		for (Watcher watcher : this.all) {
			watcher.connection.close();
		}
	}

	private static final class Watcher {

		final Connection connection;

		private final PreparedStatement look;

		private final PreparedStatement ping;

		Watcher(Connection connection, String projection, String table, String key) throws SQLException {
			this.connection = connection;
			this.look = connection.prepareStatement("SELECT 1 FROM " + Program.schemaOf(connection, projection) + "."
					+ table + " WHERE " + key + " = ?");
			this.ping = connection.prepareStatement("SELECT 1");
			for (int i = 0; i < 10; i++) {
				// past the driver's threshold for server-side statements
				sees("nobody");
				ping();
			}
		}

		boolean sees(String id) throws SQLException {
			this.look.setString(1, id);
			try (ResultSet rows = this.look.executeQuery()) {
				return rows.next();
			}
		}

		void ping() throws SQLException {
			try (ResultSet rows = this.ping.executeQuery()) {
				rows.next();
			}
		}

	}

}
