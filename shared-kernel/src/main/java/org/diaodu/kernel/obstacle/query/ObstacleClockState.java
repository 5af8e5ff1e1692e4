package org.diaodu.kernel.obstacle.query;

import org.diaodu.kernel.message.Clause;

/**
 * How an obstacle stands to its time limit.
 */
@Clause({ "F-120", "F-125" })
public enum ObstacleClockState {

	/** 未计时: not sorted yet, or ended */
	NONE,
	/** 计时中: the first half, rounded up, is not over */
	RUNNING,
	/** 时限过半: the first half, rounded up, is over */
	HALF_USED,
	/** 逾期: past the original last day, standstill left out */
	OVERDUE,
	/** 挂起 */
	PAUSED,
	/** 已停表: said to be solved */
	STOPPED

}
