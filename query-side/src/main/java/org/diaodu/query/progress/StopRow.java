package org.diaodu.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.progress.event.WorkStopped;

/**
 * A stop as its row tells, for what happens to it next.
 */
final class StopRow {

	static final String COLUMNS = "project_id, stop_id, cause, reason, stopped_on, resume_expected_on, report_due_on,"
			+ " reported_on, report_document, reverify_due_on, reverified_on, reverify_document, resumed_on, log_index";

	static final String TYPES = "text text text text date date date date text date date text date int8";

	/** How PostgreSQL writes a day that has not come. */
	private static final String NEVER = "infinity";

	private final String projectId;

	private final String stopId;

	private final String cause;

	private final String reason;

	private final LocalDate stoppedOn;

	private final @Nullable LocalDate resumeExpectedOn;

	private final LocalDate reportDueOn;

	@Nullable LocalDate reportedOn;

	@Nullable String reportDocument;

	private final LocalDate reverifyDueOn;

	@Nullable LocalDate reverifiedOn;

	@Nullable String reverifyDocument;

	@Nullable LocalDate resumedOn;

	long logIndex;

	StopRow(WorkStopped event) {
		this.projectId = event.projectId();
		this.stopId = event.stopId();
		this.cause = event.stopCause().name();
		this.reason = event.reason();
		this.stoppedOn = event.occurredOn();
		this.resumeExpectedOn = event.resumeExpectedOn();
		this.reportDueOn = due(event, ClockKind.STOP_REPORT_DUE);
		this.reverifyDueOn = due(event, ClockKind.LICENCE_REVERIFY);
	}

	StopRow(ResultSet row) throws SQLException {
		this.projectId = row.getString("project_id");
		this.stopId = row.getString("stop_id");
		this.cause = row.getString("cause");
		this.reason = row.getString("reason");
		this.stoppedOn = row.getObject("stopped_on", LocalDate.class);
		this.resumeExpectedOn = row.getObject("resume_expected_on", LocalDate.class);
		this.reportDueOn = row.getObject("report_due_on", LocalDate.class);
		this.reportedOn = row.getObject("reported_on", LocalDate.class);
		this.reportDocument = row.getString("report_document");
		this.reverifyDueOn = row.getObject("reverify_due_on", LocalDate.class);
		this.reverifiedOn = row.getObject("reverified_on", LocalDate.class);
		this.reverifyDocument = row.getString("reverify_document");
		this.resumedOn = row.getBoolean("resumed") ? row.getObject("resumed_on", LocalDate.class) : null;
		this.logIndex = row.getLong("log_index");
	}

	private static LocalDate due(WorkStopped event, ClockKind kind) {
		return event.clocks()
			.stream()
			.filter((clock) -> clock.kind() == kind)
			.map(DueClock::deadline)
			.map((deadline) -> deadline.due())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(event.stopId() + " has no " + kind));
	}

	@Nullable Object[] values() {
		return new @Nullable Object[] { this.projectId, this.stopId, this.cause, this.reason, this.stoppedOn,
				this.resumeExpectedOn, this.reportDueOn, this.reportedOn, this.reportDocument, this.reverifyDueOn,
				this.reverifiedOn, this.reverifyDocument, (this.resumedOn != null) ? this.resumedOn : NEVER,
				this.logIndex };
	}

}
