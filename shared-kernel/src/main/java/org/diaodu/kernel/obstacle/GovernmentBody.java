package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.Clause;

/**
 * Who decides on what nobody below could solve.
 */
@Clause({ "F-009", "F-128" })
public enum GovernmentBody {

	/** 区、县(市)政府 */
	DISTRICT_GOVERNMENT,
	/** 市政府 */
	CITY_GOVERNMENT,
	/** 市重大项目领导小组 */
	LEADING_GROUP;

	/**
	 * Major obstacles go to the government of their tier, above the city to the group.
	 */
	public static GovernmentBody of(SolvingTier tier) {
		return switch (tier) {
			case ZONE, DISTRICT -> DISTRICT_GOVERNMENT;
			case CITY -> CITY_GOVERNMENT;
			case LEADING_GROUP -> LEADING_GROUP;
		};
	}

	/** The highest tier that goes to it. */
	public SolvingTier tier() {
		return switch (this) {
			case DISTRICT_GOVERNMENT -> SolvingTier.DISTRICT;
			case CITY_GOVERNMENT -> SolvingTier.CITY;
			case LEADING_GROUP -> SolvingTier.LEADING_GROUP;
		};
	}

}
