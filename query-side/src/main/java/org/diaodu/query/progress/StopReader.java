package org.diaodu.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.StopCause;
import org.diaodu.kernel.progress.query.StopView;
import org.diaodu.query.projection.Condition;

/**
 * Reads stops as they stood on a day.
 */
@Clause("F-134")
final class StopReader {

	/** Columns of a stop {@code s}. */
	static final String COLUMNS = "s.stop_id, s.cause, s.reason, s.stopped_on, s.resume_expected_on, s.report_due_on,"
			+ " s.reported_on, s.report_document, s.reverify_due_on, s.reverified_on, s.reverify_document, s.resumed_on,"
			+ " isfinite(s.resumed_on) AS resumed";

	private StopReader() {
	}

	/** Whether a stop {@code s} lasted on a day. */
	static Condition lasts(LocalDate day) {
		return Condition.TRUE.and("s.stopped_on <= ? AND s.resumed_on > ?", day, day);
	}

	/**
	 * Whether a stop {@code s} should have been reported before a day and was not in
	 * time: a report that came late does not make it one that came in time.
	 */
	static Condition overdue(LocalDate day) {
		return Condition.TRUE.and("s.report_due_on < ? AND coalesce(s.reported_on, 'infinity') > s.report_due_on"
				+ " AND s.resumed_on > s.report_due_on", day);
	}

	static StopView view(ResultSet row, LocalDate day) throws SQLException {
		LocalDate stoppedOn = day(row, "stopped_on");
		LocalDate resumed = row.getBoolean("resumed") ? until(row.getObject("resumed_on", LocalDate.class), day) : null;
		LocalDate reportDueOn = day(row, "report_due_on");
		LocalDate reported = until(row.getObject("reported_on", LocalDate.class), day);
		LocalDate reverifyDueOn = day(row, "reverify_due_on");
		LocalDate reverified = until(row.getObject("reverified_on", LocalDate.class), day);
		LocalDate ended = (reported != null) ? reported : (resumed != null) ? resumed : day;
		int late = (int) Math.max(0, ChronoUnit.DAYS.between(reportDueOn, ended));
		return new StopView(row.getString("stop_id"), StopCause.valueOf(row.getString("cause")),
				row.getString("reason"), stoppedOn, row.getObject("resume_expected_on", LocalDate.class),
				(int) ChronoUnit.DAYS.between(stoppedOn, (resumed != null) ? resumed : day), reportDueOn, reported,
				(reported != null) ? row.getString("report_document") : null, late > 0, late, reverifyDueOn,
				resumed == null && reverified == null && !day.isBefore(reverifyDueOn), reverified,
				(reverified != null) ? row.getString("reverify_document") : null, resumed);
	}

	/** What happened after the day had not happened. */
	private static @Nullable LocalDate until(@Nullable LocalDate happened, LocalDate day) {
		return (happened != null && happened.isAfter(day)) ? null : happened;
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
