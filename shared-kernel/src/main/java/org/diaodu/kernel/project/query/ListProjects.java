package org.diaodu.kernel.project.query;

import java.util.List;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The cards of some projects, at most 1000, as an export needs them. Those the caller may
 * not see are left out, like those that do not exist.
 */
@Clause("F-093")
public record ListProjects(Caller caller, List<String> projectIds) implements DomainQuery<ProjectsView> {

	public ListProjects {
		projectIds = List.copyOf(projectIds);
	}

	@Override
	public Class<ProjectsView> answerType() {
		return ProjectsView.class;
	}

}
