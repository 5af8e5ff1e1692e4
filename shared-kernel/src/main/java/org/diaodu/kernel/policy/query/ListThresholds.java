package org.diaodu.kernel.policy.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * All versions of the tier thresholds.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-002", "F-034" })
public record ListThresholds(Caller caller, @Nullable Long awaitIndex) implements DomainQuery<ThresholdsView> {

	@Override
	public Class<ThresholdsView> answerType() {
		return ThresholdsView.class;
	}

}
