package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.Clause;

/**
 * Why an obstacle is urged (催办).
 */
@Clause("F-120")
public enum UrgeCause {

	/** 时限过半 */
	HALF,
	/** 到期前一个工作日 */
	DAY_BEFORE,
	/** 到期 */
	DUE,
	/** 逾期一个工作日 */
	AFTER_DUE,
	/** 人工催办 */
	MANUAL,
	/** 分拣、延期审批或回访逾期 */
	STEP_LATE

}
