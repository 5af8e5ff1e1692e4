package org.diaodu.kernel.obstacle.query;

import org.diaodu.kernel.message.Clause;

/**
 * What can be done to an obstacle. Which of these a caller may do follows from its state,
 * their role and their unit.
 */
@Clause({ "F-004", "F-118" })
public enum ObstacleAct {

	/** 分拣 */
	SORT,
	/** 交办 */
	ASSIGN,
	/** 签收 */
	ACCEPT,
	/** 退回 */
	RETURN,
	/** 重新交办 */
	REASSIGN,
	/** 办理记录 */
	NOTE_WORK,
	/** 会办答复 */
	ANSWER_AS_COOPERATOR,
	/** 申请延期 */
	REQUEST_EXTENSION,
	/** 同意延期 */
	GRANT_EXTENSION,
	/** 不同意延期 */
	REFUSE_EXTENSION,
	/** 挂起 */
	PAUSE,
	/** 恢复办理 */
	RESUME,
	/** 人工催办 */
	URGE,
	/** 提请升级 */
	ESCALATE,
	/** 报请政府决定 */
	SUBMIT_TO_GOVERNMENT,
	/** 登记政府决定 */
	RECORD_DECISION,
	/** 督办立项 */
	SUPERVISE,
	/** 升级督办函 */
	ISSUE_LETTER,
	/** 解除督办 */
	LIFT_SUPERVISION,
	/** 通报批评 */
	CRITICISE,
	/** 约谈 */
	INTERVIEW,
	/** 报结 */
	CLAIM_SOLVED,
	/** 确认解决 */
	CONFIRM,
	/** 不予确认 */
	REFUSE_SOLUTION,
	/** 评价 */
	RATE,
	/** 回访 */
	RECORD_CALL_BACK,
	/** 销号 */
	CLOSE,
	/** 重新立案 */
	REOPEN,
	/** 撤回 */
	WITHDRAW,
	/** 并案 */
	MERGE

}
