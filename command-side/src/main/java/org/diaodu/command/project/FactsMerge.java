package org.diaodu.command.project;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;

/**
 * Carries what changed between two versions of the facts over to a third, field by field.
 * A list imported anew changes what the list changed, and leaves alone what people
 * changed here.
 */
final class FactsMerge {

	private FactsMerge() {
	}

	static ProjectFacts merge(ProjectFacts from, ProjectFacts to, ProjectFacts base) {
		return new ProjectFacts(value(from.name(), to.name(), base.name()),
				pick(from.family(), to.family(), base.family()), pick(from.level(), to.level(), base.level()),
				pick(from.districtId(), to.districtId(), base.districtId()),
				pick(from.zoneId(), to.zoneId(), base.zoneId()),
				pick(from.constructionDepartmentId(), to.constructionDepartmentId(), base.constructionDepartmentId()),
				value(from.amounts(), to.amounts(), base.amounts()), pick(from.nature(), to.nature(), base.nature()),
				value(from.categories(), to.categories(), base.categories()),
				pick(from.content(), to.content(), base.content()), pick(from.period(), to.period(), base.period()),
				value(from.place(), to.place(), base.place()), value(from.stage(), to.stage(), base.stage()),
				pick(from.plannedStart(), to.plannedStart(), base.plannedStart()),
				pick(from.plannedCompletion(), to.plannedCompletion(), base.plannedCompletion()),
				pick(from.responsibleUnit(), to.responsibleUnit(), base.responsibleUnit()),
				pick(from.remarks(), to.remarks(), base.remarks()));
	}

	static ProjectFacts withAmounts(ProjectFacts facts, Amounts amounts) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), amounts, facts.nature(), facts.categories(), facts.content(),
				facts.period(), facts.place(), facts.stage(), facts.plannedStart(), facts.plannedCompletion(),
				facts.responsibleUnit(), facts.remarks());
	}

	static ProjectFacts withTerritory(ProjectFacts facts, String districtId, @Nullable String zoneId) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), districtId, zoneId,
				facts.constructionDepartmentId(), facts.amounts(), facts.nature(), facts.categories(), facts.content(),
				facts.period(), facts.place(), facts.stage(), facts.plannedStart(), facts.plannedCompletion(),
				facts.responsibleUnit(), facts.remarks());
	}

	static ProjectFacts withStage(ProjectFacts facts, Stage stage) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), facts.amounts(), facts.nature(), facts.categories(), facts.content(),
				facts.period(), facts.place(), stage, facts.plannedStart(), facts.plannedCompletion(),
				facts.responsibleUnit(), facts.remarks());
	}

	private static <T> T value(T from, T to, T base) {
		return from.equals(to) ? base : to;
	}

	private static <T> @Nullable T pick(@Nullable T from, @Nullable T to, @Nullable T base) {
		return Objects.equals(from, to) ? base : to;
	}

}
