package org.diaodu.kernel.progress;

/**
 * What the dispatch ledger of a project lacks.
 */
public enum ProgressGap {

	/** 从未报告 */
	NO_REPORT,
	/** 报告过期 */
	REPORT_LATE,
	/** 无照片 */
	NO_PHOTO,
	/** 无年度计划 */
	NO_ANNUAL_PLAN,
	/** 无资金计划 */
	NO_FUND_PLAN,
	/** 无资本金证明 */
	CAPITAL_NOT_PROVEN

}
