package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * An obstacle; no answer (null) when there is none the caller may see.
 *
 * @param idOrNumber its id, or its number with or without hyphens
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-117", "F-125" })
public record FindObstacle(Caller caller, String idOrNumber,
		@Nullable Long awaitIndex) implements DomainQuery<ObstacleView> {

	@Override
	public Class<ObstacleView> answerType() {
		return ObstacleView.class;
	}

}
