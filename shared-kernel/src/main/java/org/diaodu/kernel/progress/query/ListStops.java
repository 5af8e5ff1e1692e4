package org.diaodu.kernel.progress.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.progress.StopCause;

/**
 * The register of stops, longest first.
 *
 * @param districtId null for all
 * @param cause null for all
 * @param openOnly only those that last
 * @param overdueOnly only those that were not reported in time
 * @param asOf the business date it is true on, null for today
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-113", "F-134" })
public record ListStops(Caller caller, @Nullable String districtId, @Nullable StopCause cause, boolean openOnly,
		boolean overdueOnly, @Nullable LocalDate asOf, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<StopPage> {

	@Override
	public Class<StopPage> answerType() {
		return StopPage.class;
	}

}
