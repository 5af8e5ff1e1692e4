package org.diaodu.query.project;

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

/**
 * What an event of the dispatch ledger changed, for the timeline of its project.
 */
final class ProgressChanges {

	private ProgressChanges() {
	}

	static void note(ProgressEvent event, Changes changes) {
		switch (event) {
			case ProgressReported e -> {
				String prefix = e.draft() ? "draft." : "progress.";
				for (ProgressField field : e.changed()) {
					changes.field(prefix + name(field), null, value(field, e.figures()));
				}
			}
			case ProgressVerified e -> report(changes, e.reportId(), ReportState.DRAFT, ReportState.VERIFIED);
			case ProgressRejected e -> report(changes, e.reportId(), ReportState.DRAFT, ReportState.REJECTED);
			case CarriedFiguresCorrected e -> e.reports()
				.forEach((report) -> changes.field("reports." + report.reportId() + ".restatedBy", null,
						e.correctionId()));
			case AnnualPlanSet e -> changes.field("annualPlans." + e.year(), e.before(), e.planned());
			case FundPlanSet e -> changes.field("fundPlans." + e.year(), e.before(), e.planned());
			case FundsReceived e -> changes.field("funds." + e.receiptId(), null, e.amount());
			case FundsCorrected e -> changes.field("funds." + e.receiptId(), e.before(), e.amount());
			case CapitalProven e -> changes.field("capitalProven", null, e.amount());
			case WorkStopped e -> changes.field("work.stopped", null, e.stopCause());
			case StopReported e -> changes.field("work.stopReported", null, e.documentNo());
			case StopReportOverdue e -> changes.field("work.stopReportOverdueSince", null, e.dueOn());
			case LicenceReverifyRequired e -> changes.field("work.licenceReverifyRequired", null, true);
			case LicenceReverified e -> changes.field("work.licenceReverified", null, e.documentNo());
			case WorkResumed e -> changes.field("work.stopped", true, false);
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

	/** The reason an event gives, or null. */
	static @Nullable String reason(ProgressEvent event) {
		return switch (event) {
			case ProgressReported e -> e.reason();
			case ProgressRejected e -> e.reason();
			case AnnualPlanSet e -> e.reason();
			case FundPlanSet e -> e.reason();
			case FundsCorrected e -> e.reason();
			case CarriedFiguresCorrected e -> null;
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
