package org.diaodu.command.project;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.value.WanYuan;

/**
 * What was invested in all by the last report that counts. No plan is smaller: whoever
 * lowers the total that far corrects the report first.
 */
@Clause({ "F-033", "F-114" })
final class InvestedSoFar {

	private @Nullable String reportId;

	private WanYuan total = WanYuan.of(0);

	void evolve(ProgressEvent event) {
		if (event instanceof ProgressReported it && !it.draft()) {
			take(it.reportId(), it.figures(), it.correctsReportId());
		}
		else if (event instanceof ProgressVerified it) {
			take(it.reportId(), it.figures(), it.correctsReportId());
		}
		else if (event instanceof CarriedFiguresCorrected it) {
			it.reports()
				.stream()
				.filter((report) -> report.reportId().equals(this.reportId))
				.forEach((report) -> this.total = report.figures().investedTotal());
		}
	}

	private void take(String report, ProgressFigures figures, @Nullable String corrects) {
		if (corrects == null || corrects.equals(this.reportId)) {
			this.reportId = report;
			this.total = figures.investedTotal();
		}
	}

	/** Refuses a planned total below it. */
	void requireWithin(@Nullable WanYuan planned, String field) {
		if (planned != null && !planned.reaches(this.total)) {
			throw Refusal.of(ProjectRefusal.TOTAL_BELOW_INVESTED, field).with("invested", this.total).asException();
		}
	}

}
