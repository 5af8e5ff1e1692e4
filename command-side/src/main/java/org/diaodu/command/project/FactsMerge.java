package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
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
				value(from.place(), to.place(), base.place()), pick(from.stage(), to.stage(), base.stage()),
				pick(from.plannedStart(), to.plannedStart(), base.plannedStart()),
				pick(from.plannedCompletion(), to.plannedCompletion(), base.plannedCompletion()),
				pick(from.responsibleUnit(), to.responsibleUnit(), base.responsibleUnit()),
				pick(from.remarks(), to.remarks(), base.remarks()));
	}

	/**
	 * What a list of another layout says: where it says nothing, what was said before
	 * stands.
	 */
	static ProjectFacts given(ProjectFacts listed, ProjectFacts before) {
		return new ProjectFacts(listed.name(), or(listed.family(), before.family()), or(listed.level(), before.level()),
				or(listed.districtId(), before.districtId()), or(listed.zoneId(), before.zoneId()),
				or(listed.constructionDepartmentId(), before.constructionDepartmentId()),
				given(listed.amounts(), before.amounts()), or(listed.nature(), before.nature()),
				listed.categories().isEmpty() ? before.categories() : listed.categories(),
				or(listed.content(), before.content()), or(listed.period(), before.period()),
				listed.place().equals(Place.UNKNOWN) ? before.place() : listed.place(),
				or(listed.stage(), before.stage()), or(listed.plannedStart(), before.plannedStart()),
				or(listed.plannedCompletion(), before.plannedCompletion()),
				or(listed.responsibleUnit(), before.responsibleUnit()), or(listed.remarks(), before.remarks()));
	}

	private static Amounts given(Amounts listed, Amounts before) {
		return new Amounts(or(listed.total(), before.total()), or(listed.fixedAssets(), before.fixedAssets()),
				or(listed.equipment(), before.equipment()), or(listed.land(), before.land()),
				or(listed.annualPlan(), before.annualPlan()), or(listed.annualPlanYear(), before.annualPlanYear()),
				or(listed.currency(), before.currency()), or(listed.originalAmount(), before.originalAmount()),
				or(listed.rateOn(), before.rateOn()));
	}

	private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
		return (said != null) ? said : before;
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

	static ProjectFacts withPlannedStart(ProjectFacts facts, LocalDate start) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), facts.amounts(), facts.nature(), facts.categories(), facts.content(),
				facts.period(), facts.place(), facts.stage(), start, facts.plannedCompletion(), facts.responsibleUnit(),
				facts.remarks());
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
