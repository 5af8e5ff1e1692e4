package org.diaodu.query.policy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.projection.QueryDatabase;

/**
 * The working days as published by now (C7), for answers of other features that count by
 * them.
 */
@Component
public class WorkingCalendars {

	private final JdbcClient jdbc;

	WorkingCalendars(QueryDatabase database) {
		this.jdbc = database.jdbc();
	}

	/**
	 * The calendar of these years, in one statement; what was not published is guessed.
	 */
	public WorkingCalendar of(Reading reading, int first, int last) {
		WorkingCalendar[] calendar = { WorkingCalendar.EMPTY };
		this.jdbc
			.sql(reading.slot(PolicyProjection.NAME)
				.sql("SELECT DISTINCT ON (year) year, days FROM {calendar_year} WHERE year BETWEEN ? AND ?"
						+ " ORDER BY year, log_index DESC"))
			.param(first)
			.param(last)
			.query((row) -> {
				calendar[0] = calendar[0].with(row.getInt("year"), Codec.readDays(row.getString("days")));
			});
		return calendar[0];
	}

}
