package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The projects that open transfers would bring to the caller's district, at most 1000: it
 * may read what it is asked to consent to.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause("F-017")
public record ListOfferedProjects(Caller caller, @Nullable Long awaitIndex) implements DomainQuery<ProjectsView> {

	@Override
	public Class<ProjectsView> answerType() {
		return ProjectsView.class;
	}

}
