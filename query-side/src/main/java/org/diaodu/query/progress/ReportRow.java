package org.diaodu.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.progress.event.ProgressRejected;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.query.project.Hundredths;

/**
 * A report as its row tells, for what happens to it next.
 */
final class ReportRow {

	static final String COLUMNS = "project_id, report_id, first_index, place, in_force, occurred_on, image_stage, percent,"
			+ " narrative, invested_this_year, invested_total, changed, photos, state, corrects_report_id, corrected_by,"
			+ " reason, reported_by, recorded_at, judged_by, judged_on, judged_reason, log_index";

	static final String TYPES = "text text int8 int8 bool date text int4 text int8 int8 text text text text text text text"
			+ " timestamptz text date text int8";

	private final String projectId;

	private final String reportId;

	private final long firstIndex;

	@Nullable Long place;

	private boolean inForce;

	private final LocalDate occurredOn;

	private ProgressFigures figures;

	private final String changed;

	private final List<String> photos;

	private ReportState state;

	private final @Nullable String correctsReportId;

	private @Nullable String correctedBy;

	private final @Nullable String reason;

	private final String reportedBy;

	private final String recordedAt;

	private @Nullable String judgedBy;

	private @Nullable LocalDate judgedOn;

	private @Nullable String judgedReason;

	private long logIndex;

	ReportRow(Recorded recorded, ProgressReported event) {
		this.projectId = event.projectId();
		this.reportId = event.reportId();
		this.firstIndex = recorded.logIndex();
		this.occurredOn = event.occurredOn();
		this.figures = event.figures();
		this.changed = String.join(",", event.changed().stream().map(Enum::name).toList());
		this.photos = event.photos();
		this.state = event.draft() ? ReportState.DRAFT : ReportState.VERIFIED;
		this.correctsReportId = event.correctsReportId();
		this.reason = event.reason();
		this.reportedBy = recorded.attribution().actor();
		this.recordedAt = recorded.recordedAt().toString();
		this.logIndex = recorded.logIndex();
	}

	ReportRow(ResultSet row) throws SQLException {
		this.projectId = row.getString("project_id");
		this.reportId = row.getString("report_id");
		this.firstIndex = row.getLong("first_index");
		long known = row.getLong("place");
		this.place = row.wasNull() ? null : known;
		this.inForce = row.getBoolean("in_force");
		this.occurredOn = row.getObject("occurred_on", LocalDate.class);
		this.figures = figures(row);
		this.changed = row.getString("changed");
		this.photos = Codec.readTexts(row.getString("photos"));
		this.state = ReportState.valueOf(row.getString("state"));
		this.correctsReportId = row.getString("corrects_report_id");
		this.correctedBy = row.getString("corrected_by");
		this.reason = row.getString("reason");
		this.reportedBy = row.getString("reported_by");
		this.recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString();
		this.judgedBy = row.getString("judged_by");
		this.judgedOn = row.getObject("judged_on", LocalDate.class);
		this.judgedReason = row.getString("judged_reason");
		this.logIndex = row.getLong("log_index");
	}

	/** Reads the figures of a report's row. */
	static ProgressFigures figures(ResultSet row) throws SQLException {
		return new ProgressFigures(ImageStage.valueOf(row.getString("image_stage")), row.getInt("percent"),
				row.getString("narrative"), Hundredths.known(row.getLong("invested_this_year")),
				Hundredths.known(row.getLong("invested_total")));
	}

	List<String> photos() {
		return this.photos;
	}

	String reportId() {
		return this.reportId;
	}

	/** It counts, in a place of its own or in that of another. */
	void takes(@Nullable ReportRow corrected, long index) {
		this.inForce = true;
		this.place = (corrected != null && corrected.place != null) ? corrected.place : index;
		if (corrected != null) {
			corrected.inForce = false;
			corrected.correctedBy = this.reportId;
			corrected.logIndex = index;
		}
	}

	void verified(Recorded recorded, ProgressVerified event) {
		this.state = ReportState.VERIFIED;
		this.figures = event.figures();
		judged(recorded, event.occurredOn(), null);
	}

	/** What it carried forward was corrected. */
	void restated(Recorded recorded, ProgressFigures now) {
		this.figures = now;
		this.logIndex = recorded.logIndex();
	}

	void rejected(Recorded recorded, ProgressRejected event) {
		this.state = ReportState.REJECTED;
		judged(recorded, event.occurredOn(), event.reason());
	}

	private void judged(Recorded recorded, LocalDate on, @Nullable String why) {
		this.judgedBy = recorded.attribution().actor();
		this.judgedOn = on;
		this.judgedReason = why;
		this.logIndex = recorded.logIndex();
	}

	@Nullable Object[] values() {
		return new @Nullable Object[] { this.projectId, this.reportId, this.firstIndex, this.place, this.inForce,
				this.occurredOn, this.figures.imageStage(), this.figures.percent(), this.figures.narrative(),
				Hundredths.of(this.figures.investedThisYear()), Hundredths.of(this.figures.investedTotal()),
				this.changed, Codec.write(this.photos), this.state, this.correctsReportId, this.correctedBy,
				this.reason, this.reportedBy, this.recordedAt, this.judgedBy, this.judgedOn, this.judgedReason,
				this.logIndex };
	}

}
