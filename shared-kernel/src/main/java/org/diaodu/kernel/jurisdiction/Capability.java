package org.diaodu.kernel.jurisdiction;

/**
 * What a post allows besides its own work.
 */
public enum Capability {

	/** 正风肃纪监督员 */
	INTEGRITY_SUPERVISOR

}
