package org.diaodu.kernel.progress.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.project.query.ProjectBrief;
import org.diaodu.kernel.stewardship.query.PersonRef;

/**
 * A report of progress, with who made it and who judged it.
 *
 * @param figures whole: typed or carried forward
 * @param changed what was typed
 * @param photos digests of kept photos
 * @param inForce whether it counts and was not corrected
 * @param reportedOn day of the figures
 * @param judgedBy who verified or rejected it, null when nobody did or had to
 */
public record ProgressReportView(ProjectBrief project, String reportId, ReportState state, boolean inForce,
		ProgressFigures figures, List<ProgressField> changed, List<String> photos, @Nullable String correctsReportId,
		@Nullable String correctedByReportId, @Nullable String reason, PersonRef reportedBy, LocalDate reportedOn,
		Instant recordedAt, @Nullable PersonRef judgedBy, @Nullable LocalDate judgedOn, @Nullable String judgedReason) {

	public ProgressReportView {
		changed = List.copyOf(changed);
		photos = List.copyOf(photos);
	}

}
