package org.diaodu.kernel.progress.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Plans of a year against what was invested by the end of a month, furthest behind first.
 *
 * @param year of the plans
 * @param month 1 to 12
 * @param districtId null for all
 * @param behindOnly only those behind time
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-095", "F-114" })
public record ListPlanVersusActual(Caller caller, int year, int month, @Nullable String districtId, boolean behindOnly,
		int first, @Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<PlanVersusActualPage> {

	@Override
	public Class<PlanVersusActualPage> answerType() {
		return PlanVersusActualPage.class;
	}

}
