package org.diaodu.kernel.obstacle.query;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Tells that obstacles the caller may see changed, for as long as they listen. Asked as a
 * streaming query.
 */
@Clause({ "F-117", "F-125" })
public record WatchObstacles(Caller caller) implements DomainQuery<ObstaclesChanged> {

	@Override
	public Class<ObstaclesChanged> answerType() {
		return ObstaclesChanged.class;
	}

}
