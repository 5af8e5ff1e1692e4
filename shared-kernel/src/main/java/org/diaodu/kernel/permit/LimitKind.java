package org.diaodu.kernel.permit;

/**
 * Which limit.
 */
public enum LimitKind {

	/** 法定时限 */
	STATUTORY,
	/** 承诺时限 */
	COMMITTED

}
