package org.diaodu.query.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.LicenceReverified;
import org.diaodu.kernel.progress.event.LicenceReverifyRequired;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.progress.event.ProgressRejected;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.progress.event.StopReportOverdue;
import org.diaodu.kernel.progress.event.StopReported;
import org.diaodu.kernel.progress.event.WorkResumed;
import org.diaodu.kernel.progress.event.WorkStopped;
import org.diaodu.kernel.value.WanYuan;

/**
 * What an event of the dispatch ledger changed, for the timeline of its project.
 */
final class ProgressChanges {

	private static final List<ProgressField> ALL = List.of(ProgressField.values());

	private ProgressChanges() {
	}

	/**
	 * Notes what it changed.
	 * @param last the last report that counts, null before the first
	 * @param reports what each report said, for a correction
	 */
	static void note(ProgressEvent event, ReportedFigures.@Nullable Reported last, ReportedFigures reports,
			Changes changes) {
		switch (event) {
			case ProgressReported e -> {
				ProgressFigures before = before(e.projectId(), e.correctsReportId(), e.occurredOn(), last, reports);
				figures(changes, e.draft() ? "draft." : "progress.", before, e.figures(), e.changed());
				changes.field("reports." + e.reportId() + ".corrects", null, e.correctsReportId());
				changes.field("reports." + e.reportId() + ".photos", null, e.photos().isEmpty() ? null : e.photos());
			}
			case ProgressVerified e -> {
				report(changes, e.reportId(), ReportState.DRAFT, ReportState.VERIFIED);
				ProgressFigures before = before(e.projectId(), e.correctsReportId(), e.reportedOn(), last, reports);
				figures(changes, "progress.", before, e.figures(), (before != null) ? List.of() : ALL);
			}
			case ProgressRejected e -> report(changes, e.reportId(), ReportState.DRAFT, ReportState.REJECTED);
			case CarriedFiguresCorrected e -> e.reports().forEach((report) -> {
				String prefix = "reports." + report.reportId() + ".";
				changes.field(prefix + "restatedBy", null, e.correctionId());
				figures(changes, prefix, reports.of(e.projectId(), report.reportId()), report.figures(), ALL);
			});
			case AnnualPlanSet e -> changes.field("annualPlans." + e.year(), e.before(), e.planned());
			case FundPlanSet e -> changes.field("fundPlans." + e.year(), e.before(), e.planned());
			case FundsReceived e -> changes.field("funds." + e.receiptId(), null, e.amount());
			case FundsCorrected e -> changes.field("funds." + e.receiptId(), e.before(), e.amount());
			case CapitalProven e -> {
				changes.field("capitalProven", null, e.amount());
				changes.field("capitalProof", null, e.proof());
			}
			case WorkStopped e -> {
				changes.field("work.stopped", false, true);
				changes.field("work.stopCause", null, e.stopCause());
			}
			case StopReported e -> changes.field("work.stopReported", null, e.documentNo());
			case StopReportOverdue e -> changes.field("work.stopReportOverdueSince", null, e.dueOn());
			case LicenceReverifyRequired e -> changes.field("work.licenceReverifyRequired", null, true);
			case LicenceReverified e -> changes.field("work.licenceReverified", null, e.documentNo());
			case WorkResumed e -> changes.field("work.stopped", true, false);
		}
	}

	/**
	 * What it is compared with: what it corrects, else the last report that counts. What
	 * was invested this year begins anew with each year.
	 */
	private static @Nullable ProgressFigures before(String projectId, @Nullable String corrects, LocalDate day,
			ReportedFigures.@Nullable Reported last, ReportedFigures reports) {
		if (corrects != null) {
			return reports.of(projectId, corrects);
		}
		if (last == null || last.on().getYear() == day.getYear()) {
			return (last != null) ? last.figures() : null;
		}
		ProgressFigures then = last.figures();
		return new ProgressFigures(then.imageStage(), then.percent(), then.narrative(), WanYuan.of(0),
				then.investedTotal());
	}

	/** The figures that differ; of a first report those that were typed. */
	private static void figures(Changes changes, String prefix, @Nullable ProgressFigures before, ProgressFigures after,
			List<ProgressField> typed) {
		for (ProgressField field : (before != null) ? ALL : typed) {
			changes.field(prefix + name(field), (before != null) ? value(field, before) : null, value(field, after));
		}
	}

	private static void report(Changes changes, String reportId, ReportState before, ReportState after) {
		changes.field("reports." + reportId + ".state", before, after);
	}

	private static String name(ProgressField field) {
		return switch (field) {
			case IMAGE_STAGE -> "imageStage";
			case PERCENT -> "percent";
			case NARRATIVE -> "narrative";
			case INVESTED_THIS_YEAR -> "investedThisYear";
			case INVESTED_TOTAL -> "investedTotal";
		};
	}

	private static @Nullable Object value(ProgressField field, ProgressFigures figures) {
		return switch (field) {
			case IMAGE_STAGE -> figures.imageStage();
			case PERCENT -> figures.percent();
			case NARRATIVE -> figures.narrative();
			case INVESTED_THIS_YEAR -> figures.investedThisYear();
			case INVESTED_TOTAL -> figures.investedTotal();
		};
	}

	/**
	 * The reason an event gives, or null. What later reports say after a correction, they
	 * say for its reason.
	 */
	static @Nullable String reason(ProgressEvent event, ReportedFigures reports) {
		return switch (event) {
			case ProgressReported e -> e.reason();
			case ProgressRejected e -> e.reason();
			case AnnualPlanSet e -> e.reason();
			case FundPlanSet e -> e.reason();
			case FundsCorrected e -> e.reason();
			case CarriedFiguresCorrected e -> reports.reason(e.projectId(), e.correctionId());
			case WorkStopped e -> e.reason();
			case ProgressVerified e -> null;
			case FundsReceived e -> null;
			case CapitalProven e -> null;
			case StopReported e -> null;
			case StopReportOverdue e -> null;
			case LicenceReverifyRequired e -> null;
			case LicenceReverified e -> null;
			case WorkResumed e -> null;
		};
	}

}
