package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.Slot;

/**
 * Places that must be filled and are not, or whose holder lost the post.
 *
 * @param slot null for all
 * @param kind null for both
 * @param asOf the business date it is true on, null for today
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-004", "F-045" })
public record ListOfficerGaps(Caller caller, @Nullable String districtId, @Nullable Slot slot, @Nullable GapKind kind,
		@Nullable LocalDate asOf, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<OfficerGapPage> {

	@Override
	public Class<OfficerGapPage> answerType() {
		return OfficerGapPage.class;
	}

}
