package org.diaodu.kernel.permit.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The permits of a project; no answer (null) when there is no project the caller may see.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-020", "F-028" })
public record FindProjectPermits(Caller caller, String projectId,
		@Nullable Long awaitIndex) implements DomainQuery<ProjectPermitsView> {

	@Override
	public Class<ProjectPermitsView> answerType() {
		return ProjectPermitsView.class;
	}

}
