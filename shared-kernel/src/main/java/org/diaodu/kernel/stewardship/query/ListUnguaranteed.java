package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Projects that should have a guarantor and have none.
 *
 * @param asOf the business date it is true on, null for today
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-066")
public record ListUnguaranteed(Caller caller, @Nullable String districtId, @Nullable LocalDate asOf, int first,
		@Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<UnguaranteedPage> {

	@Override
	public Class<UnguaranteedPage> answerType() {
		return UnguaranteedPage.class;
	}

}
