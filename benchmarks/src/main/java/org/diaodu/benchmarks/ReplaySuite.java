package org.diaodu.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.query.projection.ProjectionProcessor;
import org.diaodu.query.projection.ProjectionProcessors;

/**
 * P3: the project board built anew from the whole log, as an operator would have it
 * built.
 */
final class ReplaySuite implements Suite {

	private static final int PAGE = 5_000;

	private static final String COLUMNS = "log_index, recorded_at, event_id, aggregate_id, sequence, type, revision, payload, metadata";

	@Override
	public String id() {
		return "P3";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Program program = bench.city();
		long events = program.bean(RecordedEvents.class).head().logIndex() + 1;
		try (Connection connection = program.connect()) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("CREATE SCHEMA IF NOT EXISTS scoreboard");
			}
			Contest contest = new Contest().with("project board rebuilt", () -> events / rebuild(program, connection))
				.beside("the same rows read through raw JDBC", 0.6, () -> events / read(connection))
				.with("the program's reader alone, decoding every event", () -> events / decode(program))
				.beside("raw keyset loop and unnest upsert of one narrow row for each project", 0.8,
						() -> events / upsert(connection))
				.counting(program.cpu(), events)
				.run(bench.sizes().runs(), false);
			return List.of(contest.figure(id(), "replay of the project board, %,d events".formatted(events), "events/s",
					Better.MORE,
					"The board folds every event into a wide row with its card, a timeline row with what changed, "
							+ "search pieces and the figures of every board; the raw loop writes three columns. "
							+ "Rebuilt in the other slot while the first still serves."),
					contest.cost(id(), "processor time of an event in a replay of the project board"));
		}
	}

	/** Returns when the new slot serves. */
	private static double rebuild(Program program, Connection connection) throws Exception {
		String before = Program.boardSchema(connection);
		ProjectionProcessor processor = program.bean(ProjectionProcessors.class)
			.all()
			.stream()
			.filter((each) -> each.projection().name().equals("project-board"))
			.findFirst()
			.orElseThrow();
		long started = System.nanoTime();
		processor.rebuild();
		while (Program.boardSchema(connection).equals(before)) {
			Thread.sleep(2);
		}
		return seconds(started);
	}

	private static double read(Connection connection) throws SQLException {
		long started = System.nanoTime();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.setFetchSize(1_000);
			try (ResultSet rows = statement.executeQuery("SELECT " + COLUMNS + " FROM log.entry ORDER BY log_index")) {
				while (rows.next()) {
					fetch(rows);
				}
			}
		}
		connection.commit();
		connection.setAutoCommit(true);
		return seconds(started);
	}

	private static int fetch(ResultSet row) throws SQLException {
		row.getLong(1);
		row.getTimestamp(2);
		row.getObject(3);
		row.getString(4);
		row.getLong(5);
		row.getString(6);
		row.getString(7);
		return row.getBytes(8).length + row.getBytes(9).length;
	}

	private static double decode(Program program) {
		RecordedEvents log = program.bean(RecordedEvents.class);
		long started = System.nanoTime();
		long position = -1;
		for (List<Recorded> page = log.after(position, 1_000); !page.isEmpty(); page = log.after(position, 1_000)) {
			position = page.getLast().logIndex();
		}
		return seconds(started);
	}

	private static double upsert(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("DROP TABLE IF EXISTS scoreboard.raw");
			statement.execute("CREATE TABLE scoreboard.raw"
					+ " (id text COLLATE \"C\" PRIMARY KEY, events integer NOT NULL, log_index bigint NOT NULL) WITH (fillfactor = 80)");
		}
		long started = System.nanoTime();
		connection.setAutoCommit(false);
		try (Statement settings = connection.createStatement();
				PreparedStatement page = connection.prepareStatement(
						"SELECT " + COLUMNS + " FROM log.entry WHERE log_index > ? ORDER BY log_index LIMIT " + PAGE);
				PreparedStatement write = connection.prepareStatement(
						"""
								INSERT INTO scoreboard.raw AS r
								SELECT id, count(*), max(log_index) FROM unnest(?, ?) AS u (id, log_index) GROUP BY id
								ON CONFLICT (id) DO UPDATE SET events = r.events + excluded.events, log_index = excluded.log_index
								""")) {
			long position = -1;
			for (boolean more = true; more;) {
				settings.execute("SET LOCAL synchronous_commit = off");
				List<String> ids = new ArrayList<>(PAGE);
				List<Long> indexes = new ArrayList<>(PAGE);
				page.setLong(1, position);
				try (ResultSet rows = page.executeQuery()) {
					while (rows.next()) {
						fetch(rows);
						ids.add(rows.getString(4));
						indexes.add(rows.getLong(1));
					}
				}
				more = !ids.isEmpty();
				if (more) {
					position = indexes.getLast();
					write.setArray(1, connection.createArrayOf("text", ids.toArray()));
					write.setArray(2, connection.createArrayOf("int8", indexes.toArray()));
					write.executeUpdate();
				}
				connection.commit();
			}
		}
		connection.setAutoCommit(true);
		return seconds(started);
	}

	private static double seconds(long started) {
		return (System.nanoTime() - started) / 1e9;
	}

}
