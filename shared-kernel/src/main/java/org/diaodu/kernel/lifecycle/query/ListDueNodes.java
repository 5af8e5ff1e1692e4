package org.diaodu.kernel.lifecycle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Nodes that are due or overdue, oldest first.
 *
 * @param personId whose projects, by the places they hold today; null for all in scope
 * @param districtId null for all
 * @param overdueOnly only those whose day has passed
 * @param withinDays how many days ahead to look, 0 to 366
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-016", "F-020" })
public record ListDueNodes(Caller caller, @Nullable String personId, @Nullable String districtId, boolean overdueOnly,
		int withinDays, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<DueNodePage> {

	@Override
	public Class<DueNodePage> answerType() {
		return DueNodePage.class;
	}

}
