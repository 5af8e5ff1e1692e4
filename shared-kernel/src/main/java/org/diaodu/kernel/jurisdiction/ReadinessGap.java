package org.diaodu.kernel.jurisdiction;

/**
 * What a project-management office still lacks.
 */
public enum ReadinessGap {

	/** 未设立机构 */
	OFFICE,
	/** 未明确主要领导 */
	PRINCIPAL_LEADER,
	/** 未配备专职人员 */
	FULL_TIME_STAFF

}
