package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.stewardship.ItemState;

/**
 * Promises of a project, a guarantor or whoever answers for them.
 *
 * @param projectId null for all in scope
 * @param guarantorId null for all; what is open goes with the guarantee, what was closed
 * stays with whoever promised it
 * @param ownerId null for all
 * @param state null for all
 * @param orphanedOnly only open ones whose owner holds no post on that day
 * @param asOf the business date it is true on, null for today
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-067")
public record ListItems(Caller caller, @Nullable String projectId, @Nullable String guarantorId,
		@Nullable String ownerId, @Nullable ItemState state, boolean orphanedOnly, @Nullable LocalDate asOf, int first,
		@Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<ItemPage> {

	@Override
	public Class<ItemPage> answerType() {
		return ItemPage.class;
	}

}
