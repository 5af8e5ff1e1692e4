package org.diaodu.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.progress.query.ProgressReportView;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Briefs;

/**
 * Reads reports.
 */
final class ReportReader {

	/** Columns of a project {@code p} and a report {@code r}. */
	static final String COLUMNS = Briefs.COLUMNS + ", r.report_id, r.first_index, r.in_force, r.occurred_on,"
			+ " r.image_stage, r.percent, r.narrative, r.invested_this_year, r.invested_total, r.changed, r.photos,"
			+ " r.state, r.corrects_report_id, r.corrected_by, r.reason, r.reported_by, r.recorded_at, r.judged_by,"
			+ " r.judged_on, r.judged_reason";

	private ReportReader() {
	}

	static Row row(ResultSet row, int number) throws SQLException {
		String changed = row.getString("changed");
		return new Row(Briefs.of(row), row.getString("report_id"), row.getLong("first_index"),
				ReportState.valueOf(row.getString("state")), row.getBoolean("in_force"), ReportRow.figures(row),
				changed.isEmpty() ? List.of() : Arrays.stream(changed.split(",")).map(ProgressField::valueOf).toList(),
				Codec.readTexts(row.getString("photos")), row.getString("corrects_report_id"),
				row.getString("corrected_by"), row.getString("reason"), row.getString("reported_by"),
				row.getObject("occurred_on", LocalDate.class),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("judged_by"),
				row.getObject("judged_on", LocalDate.class), row.getString("judged_reason"));
	}

	/** As views, with people and districts named. */
	static List<ProgressReportView> views(ProgressAnswering.Ledger ledger, List<Row> rows) {
		Function<String, PersonRef> names = ledger.names(
				rows.stream().flatMap(Row::people).filter(Objects::nonNull).map(String::valueOf).distinct().toList());
		UnitNames units = ledger
			.units(rows.stream().<@Nullable String>map((row) -> row.project().districtId()).toList());
		return rows.stream().map((row) -> row.view(names, units, ledger.today())).toList();
	}

	/**
	 * A report before anybody is named.
	 */
	record Row(Briefs project, String reportId, long firstIndex, ReportState state, boolean inForce,
			ProgressFigures figures, List<ProgressField> changed, List<String> photos,
			@Nullable String correctsReportId, @Nullable String correctedBy, @Nullable String reason, String reportedBy,
			LocalDate day, Instant recordedAt, @Nullable String judgedBy, @Nullable LocalDate judgedOn,
			@Nullable String judgedReason) {

		Stream<@Nullable String> people() {
			return Stream.of(this.reportedBy, this.judgedBy);
		}

		ProgressReportView view(Function<String, PersonRef> names, UnitNames units, LocalDate today) {
			return new ProgressReportView(this.project.named(units, today), this.reportId, this.state, this.inForce,
					this.figures, this.changed, this.photos, this.correctsReportId, this.correctedBy, this.reason,
					names.apply(this.reportedBy), this.day, this.recordedAt,
					(this.judgedBy != null) ? names.apply(this.judgedBy) : null, this.judgedOn, this.judgedReason);
		}

	}

}
