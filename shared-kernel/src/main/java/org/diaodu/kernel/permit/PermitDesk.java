package org.diaodu.kernel.permit;

/**
 * Whose turn it is.
 */
public enum PermitDesk {

	/** 业主: to apply, or to bring what is missing */
	OWNER,
	/** 审批部门 */
	OFFICE,
	/** 听证、评审等 outside the office, while the clocks stand still */
	OUTSIDE,
	/** nobody's: it is decided */
	NOBODY

}
