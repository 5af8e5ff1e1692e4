package org.diaodu.command.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.value.WanYuan;

/**
 * Land is suspected to lie idle when work started, too little was built or invested, and
 * it stood still for a year (闲置土地处置办法). Nobody reports what area is built: the percentage
 * of the last report stands for it. Where no land was acquired, none lies idle.
 */
@Clause("F-134")
final class LandMayLieIdle {

	private static final int ALL = 100;

	private static final BigDecimal WHOLE = BigDecimal.valueOf(ALL);

	private LandMayLieIdle() {
	}

	/**
	 * Whether it is to be suspected.
	 * @param standing what was reported last, null when nothing was
	 * @param total 计划总投资; while it is unknown the share of it is not judged
	 */
	static boolean isSuspected(PolicyVersion periods, LocalDate stoppedOn, LocalDate on,
			CountingReports.@Nullable Report standing, @Nullable WanYuan total) {
		if (on.isBefore(stoppedOn.plusYears(periods.number(PolicyField.IDLE_YEARS)))) {
			return false;
		}
		int built = (standing != null) ? standing.figures().percent() : 0;
		if (isLittle(built, periods)) {
			return true;
		}
		if (standing == null || total == null) {
			return false;
		}
		BigDecimal least = total.amount()
			.multiply(BigDecimal.valueOf(periods.number(PolicyField.IDLE_INVESTED_PERCENT)));
		return standing.figures().investedTotal().amount().multiply(WHOLE).compareTo(least) < 0;
	}

	/** A version adopted before a part could be named says whole percents. */
	private static boolean isLittle(int built, PolicyVersion periods) {
		Integer part = periods.numberIfSet(PolicyField.IDLE_BUILT_PART);
		return (part != null) ? built * part < ALL : built < periods.number(PolicyField.IDLE_BUILT_PERCENT);
	}

}
