package org.diaodu.kernel.obstacle.query;

/**
 * Who takes part in an obstacle.
 */
public enum ObstacleParty {

	/** 分拣、交办、销号的专管员 */
	SORTER,
	/** 牵头单位 */
	LEAD_UNIT,
	/** 会办单位 */
	COOPERATOR,
	/** 上报人、项目联系人 */
	REPORTER,
	/** 政府 */
	GOVERNMENT,
	/** 督办通报部门 */
	SUPERVISOR,
	/** 责任领导、包保领导 */
	LEADER

}
