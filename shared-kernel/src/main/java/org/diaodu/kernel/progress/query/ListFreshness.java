package org.diaodu.kernel.progress.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * How fresh and complete what is known of projects is, longest without a report first.
 *
 * @param districtId null for all
 * @param lateOnly only those not reported in time
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-095")
public record ListFreshness(Caller caller, @Nullable String districtId, boolean lateOnly, int first,
		@Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<FreshnessPage> {

	@Override
	public Class<FreshnessPage> answerType() {
		return FreshnessPage.class;
	}

}
