package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.Clause;

/**
 * How far an obstacle reaches.
 */
@Clause({ "F-126", "F-127", "F-128" })
public enum ObstacleScope {

	/** 职权范围内 */
	OWN,
	/** 跨地区、跨部门 */
	CROSS,
	/** 重大疑难 */
	MAJOR

}
