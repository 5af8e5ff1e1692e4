package org.diaodu.kernel.stewardship;

/**
 * What became of something promised (承诺事项, F-067).
 */
public enum ItemState {

	/** 未到期 */
	OPEN,
	/** 逾期未办结: past due and still open */
	OVERDUE,
	/** 按期办结 */
	KEPT,
	/** 逾期办结 */
	KEPT_LATE,
	/** 已撤回 */
	WITHDRAWN

}
