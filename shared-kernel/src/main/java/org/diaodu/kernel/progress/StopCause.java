package org.diaodu.kernel.progress;

/**
 * Why work stopped.
 */
public enum StopCause {

	/** 资金 */
	FUNDS,
	/** 用地 */
	LAND,
	/** 手续 */
	APPROVAL,
	/** 季节性停工 */
	SEASON,
	/** 环保、扬尘 */
	ENVIRONMENT,
	/** 安全 */
	SAFETY,
	/** 纠纷 */
	DISPUTE,
	/** 市场 */
	MARKET,
	/** 企业自身 */
	OWNER,
	/** 其他 */
	OTHER

}
