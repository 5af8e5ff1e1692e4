package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * A page of the obstacles the caller may see (受阻问题看板).
 *
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 * @param withFigures whether the figures of all that match are asked for, too
 */
@Clause({ "F-117", "F-125", "F-146" })
public record ListObstacles(Caller caller, ObstacleFilter filter, ObstacleSort sort, int first, @Nullable String after,
		@Nullable Long awaitIndex, boolean withFigures) implements DomainQuery<ObstaclePage> {

	@Override
	public Class<ObstaclePage> answerType() {
		return ObstaclePage.class;
	}

}
