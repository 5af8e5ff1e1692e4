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
	YEARS,
	/** 工作日开始前: over when the last of so many working days begins */
	UNTIL_WORKING_DAY;

	/** Whether it counts working days, so that another calendar moves its last day. */
	public boolean countsWorkingDays() {
		return this == WORKING_DAYS || this == UNTIL_WORKING_DAY;
	}

}
