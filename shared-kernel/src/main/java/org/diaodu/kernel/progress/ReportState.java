package org.diaodu.kernel.progress;

/**
 * Where a report of progress stands.
 */
public enum ReportState {

	/** 待核实 */
	DRAFT,
	/** 已核实 */
	VERIFIED,
	/** 退回 */
	REJECTED

}
