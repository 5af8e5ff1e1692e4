package org.diaodu.query.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.query.FieldChange;

/**
 * Collects which fields an event changed, before and after.
 */
final class Changes {

	private final List<FieldChange> fields = new ArrayList<>();

	List<FieldChange> list() {
		return this.fields;
	}

	/** Notes a field if it differs. */
	void field(String path, @Nullable Object before, @Nullable Object after) {
		if (!Objects.equals(before, after)) {
			this.fields.add(new FieldChange(path, text(before), text(after), type((after != null) ? after : before)));
		}
	}

	/** Notes the fields of the facts that differ; null before the first. */
	void facts(@Nullable ProjectFacts before, ProjectFacts after) {
		note("facts.name", before, after, ProjectFacts::name);
		note("facts.family", before, after, ProjectFacts::family);
		note("facts.level", before, after, ProjectFacts::level);
		note("facts.districtId", before, after, ProjectFacts::districtId);
		note("facts.zoneId", before, after, ProjectFacts::zoneId);
		note("facts.constructionDepartmentId", before, after, ProjectFacts::constructionDepartmentId);
		amounts((before != null) ? before.amounts() : Amounts.UNKNOWN, after.amounts());
		note("facts.nature", before, after, ProjectFacts::nature);
		note("facts.categories", before, after, (facts) -> facts.categories().isEmpty() ? null : facts.categories());
		note("facts.content", before, after, ProjectFacts::content);
		note("facts.period", before, after, ProjectFacts::period);
		place((before != null) ? before.place() : Place.UNKNOWN, after.place());
		note("facts.stage", before, after, ProjectFacts::stage);
		note("facts.plannedStart", before, after, ProjectFacts::plannedStart);
		note("facts.plannedCompletion", before, after, ProjectFacts::plannedCompletion);
		note("facts.responsibleUnit", before, after, ProjectFacts::responsibleUnit);
		note("facts.remarks", before, after, ProjectFacts::remarks);
	}

	/** Notes the amounts that differ. */
	void amounts(Amounts before, Amounts after) {
		if (before.equals(after)) {
			return;
		}
		field("facts.amounts.total", before.total(), after.total());
		field("facts.amounts.fixedAssets", before.fixedAssets(), after.fixedAssets());
		field("facts.amounts.equipment", before.equipment(), after.equipment());
		field("facts.amounts.land", before.land(), after.land());
		field("facts.amounts.annualPlan", before.annualPlan(), after.annualPlan());
		field("facts.amounts.annualPlanYear", before.annualPlanYear(), after.annualPlanYear());
		field("facts.amounts.currency", before.currency(), after.currency());
		field("facts.amounts.originalAmount", before.originalAmount(), after.originalAmount());
		field("facts.amounts.rateOn", before.rateOn(), after.rateOn());
	}

	private void place(Place before, Place after) {
		field("facts.place.address", before.address(), after.address());
		field("facts.place.longitude", before.longitude(), after.longitude());
		field("facts.place.latitude", before.latitude(), after.latitude());
	}

	private void note(String path, @Nullable ProjectFacts before, ProjectFacts after,
			Function<ProjectFacts, @Nullable Object> field) {
		field(path, (before != null) ? field.apply(before) : null, field.apply(after));
	}

	/** The type of constants, so that they can be shown in words. */
	private static @Nullable String type(@Nullable Object value) {
		return switch (value) {
			case Boolean it -> "Boolean";
			case Enum<?> it -> it.getDeclaringClass().getSimpleName();
			case Collection<?> many -> many.isEmpty() ? null : type(many.iterator().next());
			case null, default -> null;
		};
	}

	/** A constant as a reason is stored, with its type. */
	static String constant(Enum<?> value) {
		return value.getDeclaringClass().getSimpleName() + '.' + value.name();
	}

	private static @Nullable String text(@Nullable Object value) {
		if (value instanceof Collection<?> many) {
			return many.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
		}
		return (value != null) ? value.toString() : null;
	}

}
