package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * What happened to an obstacle, oldest first; no answer (null) when there is none the
 * caller may see.
 *
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-006", "F-125" })
public record ListObstacleHistory(Caller caller, String obstacleId, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<ObstacleHistoryPage> {

	@Override
	public Class<ObstacleHistoryPage> answerType() {
		return ObstacleHistoryPage.class;
	}

}
