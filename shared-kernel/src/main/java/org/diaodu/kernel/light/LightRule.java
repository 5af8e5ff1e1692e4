package org.diaodu.kernel.light;

/**
 * Which sentence of F6 decided.
 */
public enum LightRule {

	/** the light does not apply to the project now */
	NOT_APPLICABLE,
	/** nothing is wrong */
	AS_PLANNED,
	/** planned month passed, not started */
	START_MONTH_PASSED,
	/** three planned months in a row missed */
	START_THREE_MONTHS_PASSED,
	/** behind time progress by the points that make it yellow */
	PROGRESS_BEHIND,
	/** behind time progress by more than the points that make it red */
	PROGRESS_FAR_BEHIND,
	/** yellow in two months in a row */
	PROGRESS_BEHIND_TWICE,
	/** payment behind plan */
	FUNDS_BEHIND,
	/** payment far behind plan */
	FUNDS_FAR_BEHIND,
	/** capital proof missing at start */
	CAPITAL_UNPROVEN,
	/** not entered more than a month after start */
	STATISTICS_LATE,
	/** not entered more than two months after start */
	STATISTICS_VERY_LATE,
	/** an open obstacle used half of its clock, or an extension */
	OBSTACLE_HALF_USED,
	/** an obstacle is past its original due date */
	OBSTACLE_OVERDUE,
	/** an obstacle that stops work is open too long */
	OBSTACLE_STOPS_WORK

}
