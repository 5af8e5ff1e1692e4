package org.diaodu.command.progress;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.value.WanYuan;

/**
 * No more is invested in a year than in all, and no more in all than is planned in all
 * (计划总投资), where that is known.
 */
@Clause({ "F-021", "F-114" })
final class InvestmentStaysWithinThePlan {

	private static final int WHOLE = 100;

	private InvestmentStaysWithinThePlan() {
	}

	/**
	 * Refuses what lies beyond. A sum that was only carried forward is not held against a
	 * total that was lowered meanwhile: whoever reports did not say it.
	 * @param before the report before it, null for the first
	 */
	static void require(Typed typed, ProgressFigures figures, CountingReports.@Nullable Report before,
			@Nullable WanYuan total) {
		boolean moved = before == null || !figures.investedTotal().equals(before.figures().investedTotal());
		boolean said = typed.investedTotal() != null || (typed.investedThisYear() != null && moved);
		if (said && total != null && !total.reaches(figures.investedTotal())) {
			throw Refusal
				.of(ProgressRefusal.INVESTED_BEYOND_TOTAL,
						(typed.investedTotal() != null) ? "investedTotal" : "investedThisYear")
				.with("total", total)
				.asException();
		}
		if (!figures.investedTotal().reaches(figures.investedThisYear())) {
			throw Refusal.of(ProgressRefusal.INVESTED_YEAR_BEYOND_TOTAL, "investedThisYear")
				.with("total", figures.investedTotal())
				.asException();
		}
	}

	/** Refuses what no figure of a report can be. */
	static void requireFigures(Typed typed) {
		Integer percent = typed.percent();
		if (percent != null && (percent < 0 || percent > WHOLE)) {
			throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "percent")
				.with("lowest", 0)
				.with("highest", WHOLE)
				.asException();
		}
		if (typed.investedTotal() != null) {
			notNegative(typed.investedTotal(), "investedTotal");
		}
		if (typed.investedThisYear() != null) {
			notNegative(typed.investedThisYear(), "investedThisYear");
		}
	}

	/** Refuses an amount below zero. */
	static void notNegative(WanYuan amount, String field) {
		if (amount.isNegative()) {
			throw Refusal.of(ProjectRefusal.AMOUNT_NEGATIVE, field).with("amount", amount).asException();
		}
	}

}
