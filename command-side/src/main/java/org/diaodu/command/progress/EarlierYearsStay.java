package org.diaodu.command.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.value.WanYuan;

/**
 * What was invested before this year stays as it is known: in all less this year is the
 * same within a year, and in a new one at least what the last report said in all. A
 * correction that says both sums may say otherwise.
 */
@Clause({ "F-021", "F-114" })
final class EarlierYearsStay {

	private EarlierYearsStay() {
	}

	/**
	 * Refuses sums that contradict the report before.
	 * @param before the report before it, null for the first
	 */
	static void require(Typed typed, ProgressFigures figures, CountingReports.@Nullable Report before, LocalDate day,
			boolean corrects) {
		if (before == null || !typed.saysInvestment() || (corrects && typed.saysAllInvestment())) {
			return;
		}
		BigDecimal known = before.figures()
			.investedTotal()
			.amount()
			.subtract(Typed.investedThisYear(before, day).amount());
		int compared = figures.investedTotal().amount().subtract(figures.investedThisYear().amount()).compareTo(known);
		boolean sameYear = before.day().getYear() == day.getYear();
		if (figures.investedThisYear().isNegative() || compared < 0 || (sameYear && compared > 0)) {
			throw Refusal
				.of(ProgressRefusal.EARLIER_YEARS_CONTRADICTED,
						(typed.investedTotal() != null) ? "investedTotal" : "investedThisYear")
				.with("earlier", new WanYuan(known))
				.asException();
		}
	}

}
