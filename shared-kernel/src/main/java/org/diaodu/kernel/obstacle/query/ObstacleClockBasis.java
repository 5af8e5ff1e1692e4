package org.diaodu.kernel.obstacle.query;

import org.diaodu.kernel.message.Clause;

/**
 * What says how long a clock of an obstacle runs.
 */
@Clause({ "F-002", "F-005", "F-120", "F-125" })
public enum ObstacleClockBasis {

	/** 政策参数 */
	POLICY,
	/** 分类小项时限 */
	TAXONOMY,
	/** 政府决定或分拣时指定的日期 */
	GIVEN_DAY,
	/** 办理流程本身: the same day, the day after, standstill (D4) */
	PROCEDURE

}
