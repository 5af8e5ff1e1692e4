package org.diaodu.command.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.value.WanYuan;

/**
 * What was built and paid stays so: the stage to the eye, the percentage and the sums of
 * investment go back only as the correction of a named report.
 */
@Clause({ "F-021", "F-114" })
final class ProgressOnlyGoesUp {

	private ProgressOnlyGoesUp() {
	}

	/**
	 * Refuses what went down.
	 * @param last the report before it, null for the first
	 * @param day of the figures
	 */
	static void require(CountingReports.@Nullable Report last, ProgressFigures figures, LocalDate day) {
		if (last == null) {
			return;
		}
		if (figures.imageStage().compareTo(last.figures().imageStage()) < 0) {
			throw Refusal.of(ProgressRefusal.IMAGE_STAGE_WENT_BACK, "imageStage")
				.with("last", last.figures().imageStage())
				.asException();
		}
		if (figures.percent() < last.figures().percent()) {
			throw wentDown("percent", last.figures().percent());
		}
		requireNotLess("investedTotal", figures.investedTotal(), last.figures().investedTotal());
		requireNotLess("investedThisYear", figures.investedThisYear(), Typed.investedThisYear(last, day));
	}

	private static void requireNotLess(String field, WanYuan now, WanYuan before) {
		if (!now.reaches(before)) {
			throw wentDown(field, before);
		}
	}

	private static RuntimeException wentDown(String field, Object last) {
		return Refusal.of(ProgressRefusal.PROGRESS_WENT_DOWN, field).with("last", last).asException();
	}

}
