package org.diaodu.kernel.permit;

/**
 * What figures about permits are told apart by.
 */
public enum PermitGrouping {

	/** 事项 */
	PERMIT,
	/** 部门 */
	DEPARTMENT,
	/** 区县 */
	DISTRICT,
	/** 月 */
	MONTH

}
