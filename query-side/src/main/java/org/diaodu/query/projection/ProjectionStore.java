package org.diaodu.query.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

import org.diaodu.kernel.message.Recorded;

/**
 * Where each projection stands, and what it had to set aside.
 */
@Component
public class ProjectionStore {

	private static final String COLUMNS = "SELECT name, slot, version, state, position, recorded_at FROM query.projection";

	private static final String SERVING = COLUMNS + " WHERE state = 'SERVING'";

	private static final String TAKE = "SELECT name, slot, version, state, position, recorded_at, EXISTS"
			+ " (SELECT FROM query.parked_event e WHERE e.name = p.name AND e.slot = p.slot) AS parked"
			+ " FROM query.projection p WHERE name = ? AND slot = ? FOR NO KEY UPDATE OF p SKIP LOCKED";

	private final QueryDatabase database;

	private final JdbcClient jdbc;

	ProjectionStore(QueryDatabase database) {
		this.database = database;
		this.jdbc = database.jdbc();
	}

	/** What a slot is for. */
	public enum State {

		/** queries read it */
		SERVING,
		/** it is being built and will take over */
		BUILDING,
		/** it served before */
		RETIRED

	}

	/**
	 * A slot of a projection and the position it reflects.
	 */
	public record Standing(String name, Slot slot, int version, State state, long position,
			@Nullable Instant recordedAt) {
	}

	/**
	 * An event that could not be applied, or follows one of the same subject.
	 */
	public record Parked(String name, Slot slot, long logIndex, String subject, String reason) {
	}

	/**
	 * A slot held by this transaction.
	 *
	 * @param parked whether events of it were set aside
	 */
	record Taken(Standing standing, boolean parked) {
	}

	/** All slots of all projections. */
	public List<Standing> all() {
		return this.jdbc.sql(COLUMNS + " ORDER BY name, slot").query(ProjectionStore::standing).list();
	}

	/** All slots that queries read, one for each projection. */
	public List<Standing> serving() {
		return this.jdbc.sql(SERVING).query(ProjectionStore::standing).list();
	}

	/** Asks for the same as a transaction begins. */
	public static void askServing(Opening opening, Consumer<Standing> found) {
		opening.ask(SERVING, (row) -> found.accept(standing(row, 0)));
	}

	/**
	 * Asks how many events of a projection are set aside: where one of them is applied
	 * after all, rows change and the position does not.
	 */
	public static void askParked(Opening opening, String name, LongConsumer found) {
		opening.ask("SELECT count(*) FROM query.parked_event WHERE name = ?", (row) -> found.accept(row.getLong(1)),
				name);
	}

	/** What was set aside, oldest first. */
	public List<Parked> parked() {
		return this.jdbc
			.sql("SELECT name, slot, log_index, subject, reason FROM query.parked_event ORDER BY name, slot, log_index")
			.query((row, number) -> new Parked(row.getString(1), Slot.valueOf(row.getString(2)), row.getLong(3),
					row.getString(4), row.getString(5)))
			.list();
	}

	/** How many events a slot has set aside. */
	long parked(Standing standing) {
		return this.jdbc.sql("SELECT count(*) FROM query.parked_event WHERE name = ? AND slot = ?")
			.param(standing.name())
			.param(standing.slot().name())
			.query(Long.class)
			.single();
	}

	/**
	 * The slots this version of a projection has to feed, the serving one first. Enters a
	 * projection that is new, and begins to build a version that is newer than the one
	 * that serves.
	 */
	List<Standing> claim(Projection projection) {
		List<Standing> standings = of(projection);
		if (standings.isEmpty()) {
			this.jdbc
				.sql("INSERT INTO query.projection (name, slot, version, state) VALUES (?, 'A', ?, 'SERVING')"
						+ " ON CONFLICT DO NOTHING")
				.param(projection.name())
				.param(projection.version())
				.update();
			standings = of(projection);
		}
		boolean newer = standings.stream().allMatch((standing) -> standing.version() < projection.version());
		if (newer) {
			rebuild(projection);
			standings = of(projection);
		}
		return standings.stream()
			.filter((standing) -> standing.version() == projection.version() && standing.state() != State.RETIRED)
			.sorted((left, right) -> left.state().compareTo(right.state()))
			.toList();
	}

	/**
	 * Empties the slot that does not serve and begins to build there. Does nothing while
	 * this version is being built already.
	 */
	void rebuild(Projection projection) {
		this.database.writing((status) -> {
			List<Standing> standings = lock(projection);
			Slot serving = standings.stream()
				.filter((standing) -> standing.state() == State.SERVING)
				.map(Standing::slot)
				.findFirst()
				.orElseThrow();
			boolean building = standings.stream()
				.anyMatch(
						(standing) -> standing.state() == State.BUILDING && standing.version() >= projection.version());
			if (!building) {
				Slot idle = serving.other();
				clear(projection, idle);
				indexes("SELECT query.drop_indexes(?, ?)", projection, idle);
				this.jdbc
					.sql("INSERT INTO query.projection (name, slot, version, state) VALUES (?, ?, ?, 'BUILDING')"
							+ " ON CONFLICT (name, slot) DO UPDATE SET version = excluded.version, state = 'BUILDING',"
							+ " position = -1, recorded_at = NULL")
					.param(projection.name())
					.param(idle.name())
					.param(projection.version())
					.update();
			}
			return true;
		});
	}

	/**
	 * Lets a built slot serve, if it reflects all that the serving one does.
	 * @return whether it serves now
	 */
	boolean switchTo(Projection projection, Slot built) {
		return this.database.writing((status) -> {
			List<Standing> standings = lock(projection);
			Optional<Standing> candidate = standings.stream()
				.filter((standing) -> standing.slot() == built && standing.state() == State.BUILDING)
				.findFirst();
			boolean ready = candidate.isPresent() && standings.stream()
				.allMatch((standing) -> standing.state() != State.SERVING
						|| standing.position() <= candidate.get().position());
			if (ready) {
				set(projection, built.other(), State.RETIRED);
				set(projection, built, State.SERVING);
			}
			return ready;
		});
	}

	/**
	 * Runs in a transaction that has taken the slot, which is nothing when another
	 * process has it.
	 */
	<T> T taking(Standing standing, BiFunction<TransactionStatus, Optional<Taken>, T> work) {
		return this.database.writing(TAKE, List.of(standing.name(), standing.slot().name()),
				(row, number) -> new Taken(standing(row, number), row.getBoolean("parked")), work);
	}

	/** Moves the position, in the transaction that wrote the rows. */
	void advance(Standing standing, Recorded last) {
		this.jdbc
			.sql("UPDATE query.projection SET position = ?, recorded_at = ?::timestamptz WHERE name = ? AND slot = ?")
			.param(last.logIndex())
			.param(last.recordedAt().toString())
			.param(standing.name())
			.param(standing.slot().name())
			.update();
	}

	/** Which of these subjects already have an event set aside. */
	Set<String> parkedSubjects(Standing standing, Collection<String> subjects) {
		return new HashSet<>(this.jdbc
			.sql("SELECT DISTINCT subject FROM query.parked_event WHERE name = ? AND slot = ? AND subject = ANY (?)")
			.param(standing.name())
			.param(standing.slot().name())
			.param(subjects.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	/** Sets an event aside. */
	void park(Standing standing, Recorded entry, String reason) {
		this.jdbc
			.sql("INSERT INTO query.parked_event (name, slot, log_index, subject, reason) VALUES (?, ?, ?, ?, ?)"
					+ " ON CONFLICT DO NOTHING")
			.param(standing.name())
			.param(standing.slot().name())
			.param(entry.logIndex())
			.param(entry.subject())
			.param(reason)
			.update();
	}

	/** Indexes of the events of a subject that were set aside, oldest first. */
	List<Long> parkedIndexes(Standing standing, String subject) {
		return this.jdbc.sql(
				"SELECT log_index FROM query.parked_event WHERE name = ? AND slot = ? AND subject = ? ORDER BY log_index")
			.param(standing.name())
			.param(standing.slot().name())
			.param(subject)
			.query(Long.class)
			.list();
	}

	/** Subjects of a slot that have events set aside. */
	List<String> parkedSubjects(Standing standing) {
		return this.jdbc
			.sql("SELECT subject FROM query.parked_event WHERE name = ? AND slot = ? GROUP BY subject"
					+ " ORDER BY min(log_index)")
			.param(standing.name())
			.param(standing.slot().name())
			.query(String.class)
			.list();
	}

	/** Forgets that an event was set aside. */
	void unpark(Standing standing, long logIndex) {
		this.jdbc.sql("DELETE FROM query.parked_event WHERE name = ? AND slot = ? AND log_index = ?")
			.param(standing.name())
			.param(standing.slot().name())
			.param(logIndex)
			.update();
	}

	/** Gives the planner figures about tables that have just grown. */
	void analyze(Projection projection, Slot slot) {
		for (String table : projection.filteredTables()) {
			this.jdbc.sql("ANALYZE " + slot.table(table)).update();
		}
	}

	/**
	 * Makes the indexes that were left out while a slot was built, as the other slot has
	 * them. Takes as long as it takes; does nothing when none is missing.
	 */
	void index(Projection projection, Slot slot) {
		this.database.writing((status) -> {
			this.jdbc.sql("SET LOCAL statement_timeout = 0").update();
			return indexes("SELECT query.create_indexes(?, ?)", projection, slot);
		});
	}

	/** Moves new rows from the waiting lists of text indexes into them. */
	void tidy(Projection projection, Slot slot) {
		indexes("SELECT query.tidy_indexes(?, ?)", projection, slot);
	}

	private boolean indexes(String statement, Projection projection, Slot slot) {
		this.jdbc.sql(statement)
			.param(slot.schema())
			.param(projection.tables().toArray(String[]::new))
			.query()
			.singleRow();
		return true;
	}

	/** The slots of a projection, whatever their version. */
	List<Standing> of(Projection projection) {
		return this.jdbc.sql(COLUMNS + " WHERE name = ?")
			.param(projection.name())
			.query(ProjectionStore::standing)
			.list();
	}

	private List<Standing> lock(Projection projection) {
		return this.jdbc.sql(COLUMNS + " WHERE name = ? ORDER BY slot FOR UPDATE")
			.param(projection.name())
			.query(ProjectionStore::standing)
			.list();
	}

	private void clear(Projection projection, Slot slot) {
		this.jdbc.sql("TRUNCATE " + String.join(", ", projection.tables().stream().map(slot::table).toList())).update();
		this.jdbc.sql("DELETE FROM query.parked_event WHERE name = ? AND slot = ?")
			.param(projection.name())
			.param(slot.name())
			.update();
	}

	private void set(Projection projection, Slot slot, State state) {
		this.jdbc.sql("UPDATE query.projection SET state = ? WHERE name = ? AND slot = ?")
			.param(state.name())
			.param(projection.name())
			.param(slot.name())
			.update();
	}

	private static Standing standing(java.sql.ResultSet row, int number) throws java.sql.SQLException {
		java.sql.Timestamp recordedAt = row.getTimestamp("recorded_at");
		return new Standing(row.getString("name"), Slot.valueOf(row.getString("slot")), row.getInt("version"),
				State.valueOf(row.getString("state")), row.getLong("position"),
				(recordedAt != null) ? recordedAt.toInstant() : null);
	}

}
