package org.diaodu.query.graphql.project;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.project.query.ProjectBrief;
import org.diaodu.kernel.value.WanYuan;

/**
 * A project, as a list of figures names it.
 */
@Controller
class ProjectBriefs {

	@SchemaMapping(typeName = "ProjectBrief")
	String id(ProjectBrief project) {
		return project.projectId();
	}

	@SchemaMapping(typeName = "ProjectBrief")
	@Nullable WanYuan totalInvestmentWanYuan(ProjectBrief project) {
		return project.totalInvestment();
	}

}
