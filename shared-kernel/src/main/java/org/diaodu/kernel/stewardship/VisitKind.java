package org.diaodu.kernel.stewardship;

/**
 * How a guarantor looked after a project (F-067).
 */
public enum VisitKind {

	/** 现场走访 */
	SITE_VISIT,
	/** 现场办公会 */
	ON_SITE_MEETING,
	/** 电话、视频 */
	CALL;

	/** Whether the service standard counts it: a call is none. */
	public boolean countsAsVisit() {
		return this != CALL;
	}

}
