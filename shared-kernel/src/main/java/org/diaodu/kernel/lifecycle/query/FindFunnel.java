package org.diaodu.kernel.lifecycle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * How projects move through the five batches in a month, by district.
 *
 * @param month written 2018-05
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-003", "F-093" })
public record FindFunnel(Caller caller, String month, @Nullable Long awaitIndex) implements DomainQuery<FunnelView> {

	@Override
	public Class<FunnelView> answerType() {
		return FunnelView.class;
	}

}
