package org.diaodu.kernel.notice;

import org.diaodu.kernel.message.Clause;

/**
 * What a notice says. Each has a text in either language: see {@link NoticeTexts}.
 */
@Clause({ "F-016", "F-117", "F-120", "F-121" })
public enum NoticeKind {

	/** 项目停工: to the guarantor at once */
	OBSTACLE_STOPS_WORK,
	/** 直报 */
	OBSTACLE_REPORTED,
	/** 分拣 */
	OBSTACLE_SORTED,
	/** 分拣,降低严重程度 */
	OBSTACLE_SEVERITY_LOWERED,
	/** 报请政府决定 */
	OBSTACLE_DECISION_ASKED,
	/** 代为决定: to those of the city who decide since nobody else may */
	OBSTACLE_DECISION_IN_STEAD,
	/** 政府决定 */
	OBSTACLE_DECIDED,
	/** 交办 */
	OBSTACLE_ASSIGNED,
	/** 请会办 */
	OBSTACLE_COOPERATION_ASKED,
	/** 退回 */
	OBSTACLE_RETURNED,
	/** 重新交办 */
	OBSTACLE_REASSIGNED,
	/** 随项目转移 */
	OBSTACLE_MOVED,
	/** 项目关联业主 */
	OBSTACLE_OWNER_CHANGED,
	/** 现由其确认: to whoever confirms from now on, or has new days for it */
	OBSTACLE_CONFIRMATION_ASKED,
	/** 不再由其确认: to whoever confirms no longer */
	OBSTACLE_CONFIRMATION_TAKEN,
	/** 现由其解除督办: to whoever concludes a supervision from now on */
	OBSTACLE_CONCLUSION_ASKED,
	/** 撤回 */
	OBSTACLE_WITHDRAWN,
	/** 撤销撤回 */
	OBSTACLE_WITHDRAWAL_REVOKED,
	/** 并案 */
	OBSTACLE_MERGED,
	/** 会办答复 */
	OBSTACLE_COOPERATOR_ANSWERED,
	/** 办理单位无人在任: to whoever sorts */
	OBSTACLE_UNIT_VACATED,
	/** 分拣单位无人在任: to whoever sorts above it */
	OBSTACLE_OFFICE_VACATED,
	/** 报结, to be confirmed */
	OBSTACLE_CLAIMED_SOLVED,
	/** 申请延期 */
	OBSTACLE_EXTENSION_REQUESTED,
	/** 同意延期 */
	OBSTACLE_EXTENSION_GRANTED,
	/** 不同意延期 */
	OBSTACLE_EXTENSION_REFUSED,
	/** 延期申请失效 */
	OBSTACLE_EXTENSION_LAPSED,
	/** 挂起 */
	OBSTACLE_PAUSED,
	/** 恢复办理 */
	OBSTACLE_RESUMED,
	/** 催办 */
	OBSTACLE_URGED,
	/** 环节逾期催办 */
	OBSTACLE_STEP_URGED,
	/** 企业催促 */
	OBSTACLE_URGING_WISHED,
	/** 并案从严 */
	OBSTACLE_TERMS_TIGHTENED,
	/** 时限已过 */
	OBSTACLE_LIMIT_PASSED,
	/** 升级 */
	OBSTACLE_ESCALATED,
	/** 督办 */
	OBSTACLE_SUPERVISED,
	/** 督办函 */
	OBSTACLE_LETTER_ISSUED,
	/** 督办函,催分拣 */
	OBSTACLE_LETTER_UNSORTED,
	/** 督办函,催交办 */
	OBSTACLE_LETTER_NOT_HANDED_OVER,
	/** 督办函,挂起中 */
	OBSTACLE_LETTER_STANDSTILL,
	/** 解除督办 */
	OBSTACLE_SUPERVISION_LIFTED,
	/** 通报批评 */
	OBSTACLE_CRITICISED,
	/** 约谈 */
	OBSTACLE_INTERVIEWED,
	/** 确认解决 */
	OBSTACLE_CONFIRMED,
	/** 确认解决,待解除督办 */
	OBSTACLE_CONFIRMED_SUPERVISED,
	/** 不予确认 */
	OBSTACLE_SOLUTION_REFUSED,
	/** 低分评价, a call is owed */
	OBSTACLE_RATED_LOW,
	/** 销号 */
	OBSTACLE_CLOSED,
	/** 重新立案 */
	OBSTACLE_REOPENED,
	/** 重大项目亮红灯: to the guarantor the same day */
	MAJOR_PROJECT_RED,
	/** 节点到期未完成 */
	NODE_MISSED,
	/** 应开工未开工 */
	START_OVERDUE,
	/** 竣工验收备案逾期 */
	ACCEPTANCE_FILING_OVERDUE,
	/** 疑似闲置土地 */
	IDLE_LAND_SUSPECTED,
	/** 审批超时限 */
	PERMIT_LIMIT_EXCEEDED,
	/** 许可即将到期 */
	PERMIT_EXPIRING,
	/** 许可已到期 */
	PERMIT_EXPIRED,
	/** 中止施工报告逾期 */
	STOP_REPORT_OVERDUE,
	/** 施工许可须核验 */
	LICENCE_REVERIFY_REQUIRED,
	/** 纳统逾期 */
	STATISTICS_ENTRY_OVERDUE;

	/** Whether it goes out before all others that wait. */
	public boolean isUrgent() {
		return this == OBSTACLE_STOPS_WORK || this == MAJOR_PROJECT_RED;
	}

}
