package org.diaodu.kernel.lifecycle;

/**
 * Whose move it is (办件在谁手中).
 */
public enum Desk {

	/** 项目业主: must apply, or hand something in */
	OWNER,
	/** 审批机关或主管部门: must decide */
	OFFICE,
	/** 项目专员: must report */
	SPECIALIST

}
