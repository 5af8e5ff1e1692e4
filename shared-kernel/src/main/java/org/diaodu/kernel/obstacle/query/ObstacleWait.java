package org.diaodu.kernel.obstacle.query;

/**
 * What an obstacle waits for.
 */
public enum ObstacleWait {

	/** 待分拣 */
	SORTING,
	/** 待交办 */
	ASSIGNMENT,
	/** 待政府决定 */
	DECISION,
	/** 待签收 */
	RESPONSE,
	/** 待重新交办 */
	REASSIGNMENT,
	/** 待办结 */
	SOLUTION,
	/** 待会办答复 */
	COOPERATION,
	/** 待延期审批 */
	EXTENSION_DECISION,
	/** 待恢复办理 */
	RESUMPTION,
	/** 待确认 */
	CONFIRMATION,
	/** 待评价 */
	RATING,
	/** 待回访 */
	CALL_BACK,
	/** 待销号 */
	CLOSING,
	/** 待通报 */
	CRITICISM,
	/** 待约谈 */
	INTERVIEW,
	/** 待解除督办 */
	LIFTING

}
