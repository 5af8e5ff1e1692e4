package org.diaodu.kernel.progress.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Drafts that wait for the caller to judge them, oldest first: those in scope that
 * somebody else made.
 *
 * @param districtId null for all
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-051")
public record ListDraftReports(Caller caller, @Nullable String districtId, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<ProgressReportPage> {

	@Override
	public Class<ProgressReportPage> answerType() {
		return ProgressReportPage.class;
	}

}
