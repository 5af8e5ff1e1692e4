package org.diaodu.kernel.policy;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing a change of policy.
 */
public enum PolicyRefusal implements RefusalCode {

	/** A version of this name exists with other content. */
	POLICY_VERSION_EXISTS,
	/** A version would apply on days on which another does. */
	POLICY_OVERLAPS,
	/** A version would end before it begins. */
	POLICY_ENDS_BEFORE_START,
	/** Thresholds always apply: a version of them ends only by the next. */
	POLICY_END_NOT_ALLOWED,
	/** Thresholds must rise: zone, then district and department, then city. */
	THRESHOLDS_NOT_ASCENDING,
	/** A light must be yellow before it is red. */
	POLICY_YELLOW_NOT_BEFORE_RED,
	/** No version is in force on that day. */
	POLICY_MISSING_FOR_DATE,
	/** The parameter has no such value. */
	POLICY_FIELD_UNKNOWN,
	/** A value of the parameter is given twice. */
	POLICY_FIELD_TWICE,
	/** A value of the parameter is missing. */
	POLICY_FIELD_MISSING,
	/** A value lies outside its bounds. */
	POLICY_VALUE_OUT_OF_BOUNDS,
	/** No proposal of this name waits for a decision. */
	POLICY_PROPOSAL_UNKNOWN,
	/** Whoever proposed may not approve. */
	POLICY_SELF_APPROVED,
	/** Who approves must be of another unit than the proposer. */
	POLICY_APPROVER_SAME_UNIT,
	/** The calendar of the year is published with other content: revise it. */
	CALENDAR_YEAR_EXISTS,
	/** The calendar of the year is not published. */
	CALENDAR_YEAR_UNKNOWN,
	/** The day is given twice. */
	CALENDAR_DAY_TWICE,
	/** The day lies neither in the year nor in the December before. */
	CALENDAR_DAY_OUTSIDE_YEAR,
	/** Nobody can have announced that year yet. */
	CALENDAR_YEAR_TOO_FAR

}
