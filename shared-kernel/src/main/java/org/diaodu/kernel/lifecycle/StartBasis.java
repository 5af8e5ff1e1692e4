package org.diaodu.kernel.lifecycle;

/**
 * What a project should have started by.
 */
public enum StartBasis {

	/** 开工计划 */
	PLAN,
	/** 土地合同约定开工 */
	LAND_CONTRACT,
	/** 施工许可有效期 */
	WORK_PERMIT

}
