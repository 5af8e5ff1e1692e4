package org.diaodu.kernel.project.query;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.value.WanYuan;

/**
 * How far a project has come against its plan, in dispatch figures (调度口径), and what is
 * due next.
 *
 * @param percent of the work, 0 to 100, of the last report that counts; null before one
 * @param investedThisYear 万元, 本年完成投资 of that report; null when it is of another year, or
 * there is none
 * @param reportedOn the business day of that report
 * @param plannedShare 计划完成率: invested of the plan of this year, in percent to two
 * decimals; null without a plan
 * @param nextDueOn the earliest planned day of a node that is open
 * @param overdue whether that day has passed
 * @param pool 所在库; null when in none
 */
public record BoardStandingView(@Nullable Integer percent, @Nullable WanYuan investedThisYear,
		@Nullable LocalDate reportedOn, @Nullable BigDecimal plannedShare, @Nullable LocalDate nextDueOn,
		boolean overdue, @Nullable Pool pool) {

}
