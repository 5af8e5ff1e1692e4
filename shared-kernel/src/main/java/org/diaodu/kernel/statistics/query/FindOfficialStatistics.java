package org.diaodu.kernel.statistics.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * What the statistics office told of a project; no answer (null) when there is none the
 * caller may see.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-102")
public record FindOfficialStatistics(Caller caller, String projectId,
		@Nullable Long awaitIndex) implements DomainQuery<OfficialStatisticsView> {

	@Override
	public Class<OfficialStatisticsView> answerType() {
		return OfficialStatisticsView.class;
	}

}
