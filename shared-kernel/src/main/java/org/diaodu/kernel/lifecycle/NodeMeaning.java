package org.diaodu.kernel.lifecycle;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Stage;

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
	IN_PRODUCTION;

	/**
	 * The stage a project has come to when such a node is reached, null when the node
	 * tells nothing of it (C6). Preparation runs ahead of a stage, these do not.
	 */
	public @Nullable Stage stage() {
		return switch (this) {
			case WORK_STARTED -> Stage.CONSTRUCTION;
			case ACCEPTED, ACCEPTANCE_FILED -> Stage.ACCEPTANCE;
			case IN_PRODUCTION -> Stage.OPERATION;
			case ORDINARY, SIGNED, COMPANY_REGISTERED, CAPITAL_PAID, LANDED, FILED, LAND_ACQUIRED, LAND_CLEARED,
					STATISTICALLY_ENTERED ->
				null;
		};
	}

}
