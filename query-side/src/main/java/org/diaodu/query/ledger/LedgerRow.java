package org.diaodu.query.ledger;

import java.math.BigDecimal;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerWords;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.query.ProjectView;
import org.diaodu.kernel.value.WanYuan;

/**
 * What a project says in each column of the ledger.
 */
final class LedgerRow {

	private LedgerRow() {
	}

	/**
	 * The cell of a column: a {@link String}, a {@link BigDecimal}, or null for blank.
	 * @param number of the row in the file, from 1
	 */
	static @Nullable Object cell(LedgerField field, ProjectView project, int number) {
		ProjectFacts facts = project.facts();
		Amounts amounts = facts.amounts();
		Origin origin = project.origin();
		return switch (field) {
			case SEQUENCE -> BigDecimal.valueOf(number);
			case PROJECT_ID -> project.projectId();
			case NAME -> facts.name();
			case PROJECT_CODE -> project.projectCode();
			case OWNER_NAME -> project.ownerName();
			case OWNER_CODE -> project.ownerCode();
			case DISTRICT -> project.districtName();
			case ZONE -> project.zoneName();
			case FAMILY -> word(facts.family(), LedgerWords::of);
			case LEVEL -> word(facts.level(), LedgerWords::of);
			case CONSTRUCTION_DEPARTMENT -> project.constructionDepartmentName();
			case TOTAL_INVESTMENT -> money(amounts.total());
			case FIXED_ASSETS -> money(amounts.fixedAssets());
			case EQUIPMENT -> money(amounts.equipment());
			case LAND -> money(amounts.land());
			case ANNUAL_PLAN -> money(amounts.annualPlan());
			case ANNUAL_PLAN_YEAR -> text(amounts.annualPlanYear());
			case CURRENCY -> amounts.currency();
			case ORIGINAL_AMOUNT -> amounts.originalAmount();
			case RATE_ON -> text(amounts.rateOn());
			case NATURE -> word(facts.nature(), LedgerWords::of);
			case STAGE -> word(facts.stage(), LedgerWords::of);
			case INDUSTRY_CODE -> project.industryCode();
			case CATEGORY -> facts.categories().isEmpty() ? null : String.join("、", facts.categories());
			case CONTENT -> facts.content();
			case PERIOD -> facts.period();
			case PLANNED_START -> text(facts.plannedStart());
			case PLANNED_COMPLETION -> text(facts.plannedCompletion());
			case RESPONSIBLE_UNIT -> facts.responsibleUnit();
			case ADDRESS -> facts.place().address();
			case LONGITUDE -> facts.place().longitude();
			case LATITUDE -> facts.place().latitude();
			case REMARKS -> facts.remarks();
			case ORIGIN_LIST -> (origin != null) ? origin.list() : null;
			case ORIGIN_ROW -> (origin != null) ? origin.rowKey() : null;
			case DIVISION_CODE, ANNUAL_GOAL, SOURCE -> null;
		};
	}

	private static @Nullable BigDecimal money(@Nullable WanYuan amount) {
		return (amount != null) ? amount.amount() : null;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static <E> @Nullable String word(@Nullable E value, Function<E, String> words) {
		return (value != null) ? words.apply(value) : null;
	}

}
