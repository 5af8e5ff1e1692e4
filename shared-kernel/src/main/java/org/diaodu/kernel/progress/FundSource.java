package org.diaodu.kernel.progress;

/**
 * The statistical five sources of funds.
 */
public enum FundSource {

	/** 国家预算 */
	STATE_BUDGET,
	/** 国内贷款 */
	DOMESTIC_LOAN,
	/** 利用外资 */
	FOREIGN,
	/** 自筹 */
	OWN,
	/** 其他 */
	OTHER

}
