package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.stewardship.RealNameSlot;

/**
 * The sheets of names of the projects that need one.
 *
 * @param complete null for all
 * @param missing only those in which this line is missing, null for any
 * @param asOf the business date it is true on, null for today
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-059", "F-060" })
public record ListRealNameSheets(Caller caller, @Nullable String districtId, @Nullable Boolean complete,
		@Nullable RealNameSlot missing, @Nullable LocalDate asOf, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<SheetPage> {

	@Override
	public Class<SheetPage> answerType() {
		return SheetPage.class;
	}

}
