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
 * it stood still for a year (闲置土地处置办法).
 */
@Clause("F-134")
final class LandMayLieIdle {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

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
		if (built < periods.number(PolicyField.IDLE_BUILT_PERCENT)) {
			return true;
		}
		if (standing == null || total == null) {
			return false;
		}
		BigDecimal least = total.amount()
			.multiply(BigDecimal.valueOf(periods.number(PolicyField.IDLE_INVESTED_PERCENT)));
		return standing.figures().investedTotal().amount().multiply(WHOLE).compareTo(least) < 0;
	}

}
