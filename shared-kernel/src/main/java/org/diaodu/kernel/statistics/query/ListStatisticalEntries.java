package org.diaodu.kernel.statistics.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Which projects are in official statistics and which are not, earliest start first.
 *
 * @param districtId null for all
 * @param entered only those that are, or are not; null for all
 * @param overdueOnly only those not entered in time
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-102")
public record ListStatisticalEntries(Caller caller, @Nullable String districtId, @Nullable Boolean entered,
		boolean overdueOnly, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<StatisticalEntryPage> {

	@Override
	public Class<StatisticalEntryPage> answerType() {
		return StatisticalEntryPage.class;
	}

}
