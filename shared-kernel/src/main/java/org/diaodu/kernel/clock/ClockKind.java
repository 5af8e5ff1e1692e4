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
	STATISTICS_ENTRY_DUE

}
