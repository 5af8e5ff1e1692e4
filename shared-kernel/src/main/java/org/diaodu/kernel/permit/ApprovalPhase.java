package org.diaodu.kernel.permit;

/**
 * The four phases of the approvals reform (工程建设项目审批四阶段).
 */
public enum ApprovalPhase {

	/** 立项用地规划许可 */
	LAND_AND_PLANNING,
	/** 工程建设许可 */
	CONSTRUCTION_DESIGN,
	/** 施工许可 */
	WORK_PERMIT,
	/** 竣工验收 */
	ACCEPTANCE

}
