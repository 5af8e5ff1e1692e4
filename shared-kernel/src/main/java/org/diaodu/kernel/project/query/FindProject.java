package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The card of a project; no answer (null) when there is none the caller may see.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-017", "F-018", "F-034" })
public record FindProject(Caller caller, String projectId,
		@Nullable Long awaitIndex) implements DomainQuery<ProjectView> {

	@Override
	public Class<ProjectView> answerType() {
		return ProjectView.class;
	}

}
