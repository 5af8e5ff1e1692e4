package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Open obstacles past their original last day, standstill left out, longest first (逾期清单):
 * extensions and escalations do not hide them.
 *
 * @param unitId of the lead unit or a cooperating one, null for any
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-120", "F-121" })
public record ListOverdueObstacles(Caller caller, @Nullable String districtId, @Nullable String unitId, int first,
		@Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<OverdueObstaclePage> {

	@Override
	public Class<OverdueObstaclePage> answerType() {
		return OverdueObstaclePage.class;
	}

}
