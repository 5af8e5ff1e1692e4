package org.diaodu.query.obstacle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.diaodu.query.project.Cursor;

/**
 * Days of a list's order, of which one may be unknown and then comes last.
 */
final class OrderDay {

	private static final String NEVER = "infinity";

	private OrderDay() {
	}

	/** As a cursor carries it. */
	static String key(ResultSet row, String column) throws SQLException {
		LocalDate day = row.getObject(column, LocalDate.class);
		return LocalDate.MAX.equals(day) ? NEVER : String.valueOf(day);
	}

	/**
	 * As a statement takes it.
	 * @throws org.axonframework.queryhandling.QueryExecutionException when it is none
	 */
	static String of(Cursor cursor) {
		return cursor.key().equals(NEVER) ? NEVER : cursor.day().toString();
	}

}
