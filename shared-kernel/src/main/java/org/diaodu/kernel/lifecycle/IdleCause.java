package org.diaodu.kernel.lifecycle;

/**
 * Whose doing it is that land lies idle.
 */
public enum IdleCause {

	/** 政府原因 */
	GOVERNMENT,
	/** 企业原因 */
	ENTERPRISE,
	/** 不可抗力 */
	FORCE_MAJEURE

}
