package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Guaranteed projects among those that should be, by district.
 *
 * @param asOf the business date it is true on, null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-066")
public record FindGuaranteeCoverage(Caller caller, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<CoverageView> {

	@Override
	public Class<CoverageView> answerType() {
		return CoverageView.class;
	}

}
