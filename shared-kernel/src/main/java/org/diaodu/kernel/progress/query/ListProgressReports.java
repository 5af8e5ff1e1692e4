package org.diaodu.kernel.progress.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.progress.ReportState;

/**
 * Reports of a project, latest first; none when there is no project the caller may see.
 *
 * @param state null for all
 * @param asOf only reports of days up to this one, null for all
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-021", "F-051" })
public record ListProgressReports(Caller caller, String projectId, @Nullable ReportState state,
		@Nullable LocalDate asOf, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<ProgressReportPage> {

	@Override
	public Class<ProgressReportPage> answerType() {
		return ProgressReportPage.class;
	}

}
