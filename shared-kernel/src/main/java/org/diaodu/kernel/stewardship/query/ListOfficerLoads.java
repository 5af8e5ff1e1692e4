package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Officers of a unit, or of all units in scope, with their load.
 *
 * @param role null for all officers
 * @param overOnly only those above the limit
 * @param asOf the business date it is true on, null for today
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-012", "F-042" })
public record ListOfficerLoads(Caller caller, @Nullable String unitId, @Nullable Role role, boolean overOnly,
		@Nullable LocalDate asOf, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<OfficerLoadPage> {

	@Override
	public Class<OfficerLoadPage> answerType() {
		return OfficerLoadPage.class;
	}

}
