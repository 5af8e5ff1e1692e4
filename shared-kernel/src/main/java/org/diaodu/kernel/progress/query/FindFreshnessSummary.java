package org.diaodu.kernel.progress.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * How fresh and complete what is known of projects is, by district in GB/T 2260 order.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-095")
public record FindFreshnessSummary(Caller caller,
		@Nullable Long awaitIndex) implements DomainQuery<FreshnessSummaryView> {

	@Override
	public Class<FreshnessSummaryView> answerType() {
		return FreshnessSummaryView.class;
	}

}
