package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.Clause;

/**
 * Where an obstacle stands (D4). Names are stored for ever.
 */
@Clause({ "F-118", "F-125" })
public enum ObstacleStatus {

	/** 直报,待分拣 */
	REPORTED,
	/** 已分拣,待交办 */
	SORTED,
	/** 待政府决定 */
	DECISION_PENDING,
	/** 已交办,待签收 */
	ASSIGNED,
	/** 已退回,待重新交办 */
	RETURNED,
	/** 已签收 */
	ACCEPTED,
	/** 办理中 */
	IN_PROGRESS,
	/** 挂起 */
	PAUSED,
	/** 报结,待确认 */
	SOLVED_CLAIMED,
	/** 已确认 */
	CONFIRMED,
	/** 已评价 */
	EVALUATED,
	/** 已销号 */
	CLOSED,
	/** 已撤回 */
	WITHDRAWN,
	/** 已并案 */
	MERGED

}
