package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The clocks of an obstacle and what became of them; no answer (null) when there is none
 * the caller may see.
 *
 * @param idOrNumber its id, or its number with or without hyphens
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-120", "F-125" })
public record FindObstacleClock(Caller caller, String idOrNumber,
		@Nullable Long awaitIndex) implements DomainQuery<ObstacleClocksView> {

	@Override
	public Class<ObstacleClocksView> answerType() {
		return ObstacleClocksView.class;
	}

}
