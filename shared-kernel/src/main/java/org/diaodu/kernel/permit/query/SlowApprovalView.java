package org.diaodu.kernel.permit.query;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.permit.LimitKind;

/**
 * A permit that takes long.
 *
 * @param limit the one that is near or passed: what was promised, else what the law says
 * @param due its last day
 * @param over whether that passed
 * @param daysOver calendar days since, negative before
 * @param limits what was promised and what the law says, each for itself
 * @param daysUsed since it was accepted, without the days on which the clocks stood
 * still, in the unit of the permit
 * @param standstillDays on which they stood still, in the same unit
 */
public record SlowApprovalView(PermitView permit, LimitKind limit, LocalDate due, boolean over, int daysOver,
		List<SlowLimitView> limits, int daysUsed, int standstillDays) {

	public SlowApprovalView {
		limits = List.copyOf(limits);
	}

}
