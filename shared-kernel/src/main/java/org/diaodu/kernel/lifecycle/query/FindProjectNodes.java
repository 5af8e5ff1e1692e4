package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The life of one project.
 *
 * @param asOf the business date it is true on, null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-071", "F-077" })
public record FindProjectNodes(Caller caller, String projectId, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<ProjectNodesView> {

	@Override
	public Class<ProjectNodesView> answerType() {
		return ProjectNodesView.class;
	}

}
