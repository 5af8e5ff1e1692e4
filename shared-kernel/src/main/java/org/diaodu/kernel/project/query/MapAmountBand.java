package org.diaodu.kernel.project.query;

/**
 * Amount bands of the map: the thresholds in force for each project when its tiers were
 * last judged (F-035 to F-038).
 */
public enum MapAmountBand {

	/** the city schedules it by its amount (亿元以上) */
	CITY,
	/** a district or a department does (3000万元以上) */
	KEY,
	/** in the platform, not key (500万元以上) */
	VISIBLE

}
