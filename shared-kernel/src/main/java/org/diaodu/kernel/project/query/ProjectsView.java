package org.diaodu.kernel.project.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * The cards of some projects, in the order asked.
 */
public record ProjectsView(List<ProjectView> projects, Basis basis) {

	public ProjectsView {
		projects = List.copyOf(projects);
	}

}
