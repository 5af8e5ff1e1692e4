package org.diaodu.query.policy;

import java.util.HashMap;
import java.util.Map;

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

	/**
	 * The notices by which days were counted at places of the dispatch log: the last of
	 * that year before it.
	 * @param years of the calendar, by place
	 */
	public Map<Long, String> notices(Reading reading, Map<Long, Integer> years) {
		Map<Long, String> notices = new HashMap<>();
		if (!years.isEmpty()) {
			this.jdbc.sql(reading.slot(PolicyProjection.NAME)
				.sql("SELECT DISTINCT ON (q.log_index) q.log_index, y.document FROM"
						+ " unnest(?::int8[], ?::int4[]) q (log_index, year) JOIN {calendar_year} y"
						+ " ON y.year = q.year AND y.log_index < q.log_index ORDER BY q.log_index, y.log_index DESC"))
				.param(years.keySet().toArray(Long[]::new))
				.param(years.values().toArray(Integer[]::new))
				.query((row) -> {
					notices.put(row.getLong("log_index"), row.getString("document"));
				});
		}
		return notices;
	}

}
