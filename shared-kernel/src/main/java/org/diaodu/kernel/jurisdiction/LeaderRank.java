package org.diaodu.kernel.jurisdiction;

/**
 * Ranks of leaders, from the highest. 以上 includes the rank itself (F-064).
 */
public enum LeaderRank {

	/** 正市级 */
	CITY_CHIEF,
	/** 副市级 */
	CITY_DEPUTY,
	/** 正局级 */
	BUREAU_CHIEF,
	/** 副局级 */
	BUREAU_DEPUTY,
	/** 正处级 */
	DIVISION_CHIEF,
	/** 副处级 */
	DIVISION_DEPUTY,
	/** 科级及以下 */
	STAFF;

	/** Whether this is the given rank or a higher one. */
	public boolean atLeast(LeaderRank other) {
		return ordinal() <= other.ordinal();
	}

}
