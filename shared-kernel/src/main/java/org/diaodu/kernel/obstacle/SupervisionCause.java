package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.Clause;

/**
 * Why supervision was opened (督办).
 */
@Clause("F-121")
public enum SupervisionCause {

	/** 逾期 */
	OVERDUE,
	/** 交办督查 */
	ORDERED,
	/** 连续两个月末亮红灯 */
	RED_TWICE

}
