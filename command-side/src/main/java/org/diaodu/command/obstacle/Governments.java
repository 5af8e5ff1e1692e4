package org.diaodu.command.obstacle;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.SolvingTier;

/**
 * Major obstacles go to the government of their tier; above the city stands the leading
 * group.
 */
@Clause({ "F-009", "F-128" })
final class Governments {

	private Governments() {
	}

	static GovernmentBody of(SolvingTier tier) {
		return switch (tier) {
			case ZONE, DISTRICT -> GovernmentBody.DISTRICT_GOVERNMENT;
			case CITY -> GovernmentBody.CITY_GOVERNMENT;
			case LEADING_GROUP -> GovernmentBody.LEADING_GROUP;
		};
	}

}
