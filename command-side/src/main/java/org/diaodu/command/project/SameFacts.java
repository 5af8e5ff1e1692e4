package org.diaodu.command.project;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;

/**
 * Whether facts say the same, however they are written: 123.40 is 123.4, and a blank text
 * is none. Who states what is known changes nothing.
 */
@Clause("F-033")
final class SameFacts {

	private SameFacts() {
	}

	static boolean of(ProjectFacts one, ProjectFacts other) {
		return plain(one).equals(plain(other));
	}

	static boolean of(Amounts one, Amounts other) {
		return plain(one).equals(plain(other));
	}

	private static ProjectFacts plain(ProjectFacts facts) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), plain(facts.amounts()), facts.nature(), facts.categories(),
				plain(facts.content()), plain(facts.period()), plain(facts.place()), facts.stage(),
				facts.plannedStart(), facts.plannedCompletion(), plain(facts.responsibleUnit()),
				plain(facts.remarks()));
	}

	private static Amounts plain(Amounts amounts) {
		return new Amounts(amounts.total(), amounts.fixedAssets(), amounts.equipment(), amounts.land(),
				amounts.annualPlan(), amounts.annualPlanYear(), plain(amounts.currency()),
				plain(amounts.originalAmount()), amounts.rateOn());
	}

	private static Place plain(Place place) {
		return new Place(plain(place.address()), plain(place.longitude()), plain(place.latitude()));
	}

	private static @Nullable String plain(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros() : null;
	}

}
