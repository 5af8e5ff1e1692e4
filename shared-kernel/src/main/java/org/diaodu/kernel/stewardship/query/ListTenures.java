package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Which projects a person held, and when.
 *
 * @param on only what was held on that day, null for all
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-068", "F-069" })
public record ListTenures(Caller caller, String personId, @Nullable LocalDate on, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<TenurePage> {

	@Override
	public Class<TenurePage> answerType() {
		return TenurePage.class;
	}

}
