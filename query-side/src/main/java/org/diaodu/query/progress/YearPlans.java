package org.diaodu.query.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.query.YearPlanView;
import org.diaodu.kernel.value.WanYuan;

/**
 * A plan of a year against what was invested and against time: T = m / 12 with m complete
 * months (E1).
 */
@Clause("F-114")
final class YearPlans {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

	private YearPlans() {
	}

	/**
	 * Judged at the end of a month, by those that are complete.
	 * @param complete months of the year that are over
	 */
	static YearPlanView view(YearMonth month, int complete, WanYuan planned, @Nullable String goals, WanYuan invested) {
		BigDecimal time = share(BigDecimal.valueOf(complete), MONTHS);
		BigDecimal done = (planned.amount().signum() > 0) ? share(invested.amount(), planned.amount()) : null;
		return new YearPlanView(month.getYear(), month.getMonthValue(), complete, planned, goals, invested, done, time,
				(done != null) ? done.subtract(time) : null);
	}

	private static BigDecimal share(BigDecimal part, BigDecimal whole) {
		return part.multiply(WHOLE).divide(whole, 2, RoundingMode.HALF_UP);
	}

}
