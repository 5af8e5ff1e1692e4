package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.query.jurisdiction.Directory.Unit;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * The directory, kept read: every page names units, and they change a few times a year.
 * It is kept for one position of the read model, which moves in the transaction that
 * changes rows, and which the snapshot of the answer says; so it is never of another
 * moment than the answer.
 */
@Component
class Units {

	private final JdbcClient jdbc;

	private volatile @Nullable Known known;

	Units(QueryDatabase database) {
		this.jdbc = database.jdbc();
	}

	/**
	 * What a directory is of.
	 *
	 * @param parked events set aside: one that is applied after all moves no position
	 */
	private record State(Slot slot, int version, long position, long parked) {
	}

	private record Known(State state, Directory directory) {
	}

	/** The directory at this standing, read in the snapshot that told it. */
	Directory of(Standing standing, long parked) {
		State state = new State(standing.slot(), standing.version(), standing.position(), parked);
		Known kept = this.known;
		if (kept != null && kept.state().equals(state)) {
			return kept.directory();
		}
		List<Unit> units = this.jdbc
			.sql(standing.slot().sql("SELECT unit_id, kind, parent_id, functions, ended_on FROM {unit}"))
			.query((row, number) -> new Unit(row.getString(1), UnitKind.valueOf(row.getString(2)), row.getString(3),
					row.getString(4), row.getObject(5, LocalDate.class)))
			.list();
		Directory read = new Directory(units, UnitNames.all(this.jdbc, standing.slot()));
		this.known = new Known(state, read);
		return read;
	}

}
