package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Guarantees: all in scope, or a leader's list.
 *
 * @param guarantorId null for all
 * @param majorOnly only the major projects of the year
 * @param overdueOnly only those not visited in time
 * @param belowRankOnly only those whose guarantor is below the rank needed
 * @param asOf the business date it is true on, null for today
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-066", "F-067" })
public record ListGuarantees(Caller caller, @Nullable String guarantorId, @Nullable String districtId,
		boolean majorOnly, boolean overdueOnly, boolean belowRankOnly, @Nullable LocalDate asOf, int first,
		@Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<GuaranteePage> {

	@Override
	public Class<GuaranteePage> answerType() {
		return GuaranteePage.class;
	}

}
