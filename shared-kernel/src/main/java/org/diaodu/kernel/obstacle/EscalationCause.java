package org.diaodu.kernel.obstacle;

/**
 * Why an obstacle goes to the next tier (升级).
 */
public enum EscalationCause {

	/** 到期未解决 */
	DUE_PASSED,
	/** 提前提请 */
	REQUESTED

}
