package org.diaodu.query.project;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;

/**
 * Facts of which one thing is another.
 */
final class FactsWith {

	private FactsWith() {
	}

	static ProjectFacts amounts(ProjectFacts facts, Amounts amounts) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), amounts, facts.nature(), facts.categories(), facts.content(),
				facts.period(), facts.place(), facts.stage(), facts.plannedStart(), facts.plannedCompletion(),
				facts.responsibleUnit(), facts.remarks());
	}

	static ProjectFacts territory(ProjectFacts facts, @Nullable String districtId, @Nullable String zoneId) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), districtId, zoneId,
				facts.constructionDepartmentId(), facts.amounts(), facts.nature(), facts.categories(), facts.content(),
				facts.period(), facts.place(), facts.stage(), facts.plannedStart(), facts.plannedCompletion(),
				facts.responsibleUnit(), facts.remarks());
	}

	static ProjectFacts stage(ProjectFacts facts, Stage stage) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), facts.amounts(), facts.nature(), facts.categories(), facts.content(),
				facts.period(), facts.place(), stage, facts.plannedStart(), facts.plannedCompletion(),
				facts.responsibleUnit(), facts.remarks());
	}

}
