package org.diaodu.kernel.light.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The lights of a project on a day; no answer (null) when there is no project the caller
 * may see.
 *
 * @param asOf the business date it is true on, null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-021", "F-049" })
public record FindProjectLights(Caller caller, String projectId, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<ProjectLightsView> {

	@Override
	public Class<ProjectLightsView> answerType() {
		return ProjectLightsView.class;
	}

}
