package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.Clause;

/**
 * The rule that decided which tier solves an obstacle; recorded with the decision.
 */
@Clause({ "F-126", "F-127", "F-128" })
public enum ScopeRule {

	/** 职权范围内的,由区域(部门)自行解决 (F-126) */
	OWN_JURISDICTION,
	/** 区内跨部门、跨园区的,由区发展改革部门协调 (F-127) */
	DISTRICT_COORDINATES,
	/** 跨区或涉及市直部门的,由市发展改革部门协调 (F-127) */
	CITY_COORDINATES,
	/** 重大疑难,区内的报区政府 (F-128) */
	DISTRICT_GOVERNMENT,
	/** 重大疑难,跨区或涉及市直部门的报市政府 (F-128) */
	CITY_GOVERNMENT

}
