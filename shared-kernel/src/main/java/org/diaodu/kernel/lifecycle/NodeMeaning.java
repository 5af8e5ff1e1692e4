package org.diaodu.kernel.lifecycle;

/**
 * What a node of the catalogue means to the rules, whatever its code: codes are data, the
 * rules are not.
 */
public enum NodeMeaning {

	/** nothing more than its name */
	ORDINARY,
	/** 签约 */
	SIGNED,
	/** 公司注册 */
	COMPANY_REGISTERED,
	/** 资金到位 */
	CAPITAL_PAID,
	/** 落地 */
	LANDED,
	/** 立项 */
	FILED,
	/** 土地取得 */
	LAND_ACQUIRED,
	/** 净地 */
	LAND_CLEARED,
	/** 开工 */
	WORK_STARTED,
	/** 投资入统、纳统 */
	STATISTICALLY_ENTERED,
	/** 竣工验收 */
	ACCEPTED,
	/** 竣工验收备案 */
	ACCEPTANCE_FILED,
	/** 投产 */
	IN_PRODUCTION

}
