package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.Clause;

/**
 * Which tier must solve it (分级解决); each is above the one before.
 */
@Clause("F-125")
public enum SolvingTier {

	/** 开发区(园区、功能区、街道、乡镇) */
	ZONE,
	/** 区、县(市) */
	DISTRICT,
	/** 市 */
	CITY,
	/** 市重大项目领导小组 */
	LEADING_GROUP;

	/** Whether the city or above it acts, and no district. */
	public boolean isOfTheCity() {
		return compareTo(CITY) >= 0;
	}

}
