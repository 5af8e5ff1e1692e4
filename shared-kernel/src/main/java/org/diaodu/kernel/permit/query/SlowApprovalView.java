package org.diaodu.kernel.permit.query;

import java.time.LocalDate;

import org.diaodu.kernel.permit.LimitKind;

/**
 * A permit that takes long.
 *
 * @param limit the one that is near or passed: what was promised, else what the law says
 * @param due its last day
 * @param over whether that passed
 * @param daysOver calendar days since, negative before
 */
public record SlowApprovalView(PermitView permit, LimitKind limit, LocalDate due, boolean over, int daysOver) {

}
