package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.query.projection.Slot;

/**
 * Rows that say who was in a place from which day to which; they all have the columns
 * {@code valid_from}, {@code valid_to}, {@code log_index} (of the event that began the
 * term) and {@code reflects} (of the last that changed it).
 */
class Terms {

	private final JdbcClient jdbc;

	Terms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Ends the latest term before an event; nothing when it was applied before. */
	void end(Slot slot, String table, String place, List<Object> key, LocalDate lastDay, long logIndex) {
		this.jdbc
			.sql(slot.sql("UPDATE {" + table + "} t SET valid_to = ?, reflects = ? WHERE " + place
					+ " AND t.reflects < ? AND t.log_index = (SELECT max(log_index) FROM {" + table + "} t WHERE "
					+ place + " AND t.log_index < ?)"))
			.param(lastDay)
			.param(logIndex)
			.params(key)
			.param(logIndex)
			.params(key)
			.param(logIndex)
			.update();
	}

}
