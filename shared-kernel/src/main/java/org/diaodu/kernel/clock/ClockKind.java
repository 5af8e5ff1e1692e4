package org.diaodu.kernel.clock;

/**
 * What falls due. Names are stored for ever.
 */
public enum ClockKind {

	/** 节点计划日期; keyed by node code */
	NODE_DUE,
	/** 应开工日期; keyed by {@code StartBasis} */
	START_DUE,
	/** 竣工验收备案期限 */
	ACCEPTANCE_FILING_DUE,
	/** 闲置土地认定期; keyed by {@code IdleGround} */
	IDLE_LAND,
	/** 审批法定时限; keyed by permit id */
	PERMIT_STATUTORY_LIMIT,
	/** 审批承诺时限; keyed by permit id */
	PERMIT_COMMITTED_LIMIT,
	/** 许可即将到期提醒; keyed by permit id */
	PERMIT_EXPIRING,
	/** 许可有效期; keyed by permit id */
	PERMIT_EXPIRY,
	/** 中止施工报告期限; keyed by stop id */
	STOP_REPORT_DUE,
	/** 施工许可核验; keyed by stop id */
	LICENCE_REVERIFY,
	/** 纳统期限; keyed by the number of months since the start */
	STATISTICS_ENTRY_DUE,
	/** 受阻问题分拣期限 */
	OBSTACLE_SORT,
	/** 受阻问题交办期限 */
	OBSTACLE_ASSIGN,
	/** 受阻问题签收期限 */
	OBSTACLE_RESPONSE,
	/** 受阻问题会办期限; keyed by the cooperating unit */
	OBSTACLE_COOPERATOR,
	/** 受阻问题办理时限过半 */
	OBSTACLE_HALF,
	/** 受阻问题到期前一个工作日 */
	OBSTACLE_DAY_BEFORE,
	/** 受阻问题办理期限 */
	OBSTACLE_DUE,
	/** 受阻问题逾期后一个工作日 */
	OBSTACLE_AFTER_DUE,
	/** 受阻问题延期审批期限 */
	OBSTACLE_EXTENSION_DECISION,
	/** 受阻问题逾期督办 */
	OBSTACLE_SUPERVISION,
	/** 督办函答复期限; keyed by {@code LetterColour} */
	OBSTACLE_LETTER,
	/** 受阻问题催办后通报 */
	OBSTACLE_CRITICISM,
	/** 受阻问题确认期限 */
	OBSTACLE_CONFIRMATION,
	/** 受阻问题默认确认 */
	OBSTACLE_SILENCE,
	/** 受阻问题低分回访期限 */
	OBSTACLE_CALL_BACK,
	/** 评价期限 */
	OBSTACLE_RATING,
	/** 环节逾期催办; keyed by the {@link ClockKind} of the step that is late */
	OBSTACLE_STEP_URGING,
	/** 环节逾期提级; keyed by the {@link ClockKind} of the step that is late */
	OBSTACLE_STEP_ESCALATION,
	/** 受阻问题挂起复核期限; it runs while the others stand still */
	OBSTACLE_STANDSTILL,
	/** 受阻问题销号期限 */
	OBSTACLE_CLOSING,
	/** 受阻问题督办结论期限 */
	OBSTACLE_CONCLUSION

}
