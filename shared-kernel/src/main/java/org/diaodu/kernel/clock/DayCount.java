package org.diaodu.kernel.clock;

/**
 * What a time limit is counted in.
 */
public enum DayCount {

	/** 日(自然日) */
	DAYS,
	/** 工作日 */
	WORKING_DAYS,
	/** 月 */
	MONTHS,
	/** 年 */
	YEARS

}
