package org.diaodu.kernel.progress.query;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.WanYuan;

/**
 * The plan of a year against what was invested and against time (序时进度).
 *
 * @param year of the plan
 * @param month up to the end of which it is judged, 1 to 12
 * @param monthsComplete how many months of the year count as over, 0 to 12: one that runs
 * does not
 * @param planned 万元, 年度计划投资
 * @param goals 年度目标, null when none
 * @param invested 万元, 本年完成投资 by the dispatch ledger
 * @param investedPercent of the plan, two decimals; null when nothing is planned
 * @param timePercent of the year that is over, in complete months, two decimals
 * @param pointsAhead by how many points invested is ahead of time, below zero behind;
 * null when nothing is planned
 */
public record YearPlanView(int year, int month, int monthsComplete, WanYuan planned, @Nullable String goals,
		WanYuan invested, @Nullable BigDecimal investedPercent, BigDecimal timePercent,
		@Nullable BigDecimal pointsAhead) {

}
