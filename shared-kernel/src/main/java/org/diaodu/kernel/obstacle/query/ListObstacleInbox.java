package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * What waits for the caller, oldest clock first (我的待办).
 *
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-004", "F-146" })
public record ListObstacleInbox(Caller caller, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<ObstacleInboxPage> {

	@Override
	public Class<ObstacleInboxPage> answerType() {
		return ObstacleInboxPage.class;
	}

}
