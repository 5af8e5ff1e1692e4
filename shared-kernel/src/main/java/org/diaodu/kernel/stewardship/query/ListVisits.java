package org.diaodu.kernel.stewardship.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Visits of a project or of a guarantor.
 *
 * @param projectId null for all in scope
 * @param guarantorId null for all
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-067")
public record ListVisits(Caller caller, @Nullable String projectId, @Nullable String guarantorId, int first,
		@Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<VisitPage> {

	@Override
	public Class<VisitPage> answerType() {
		return VisitPage.class;
	}

}
