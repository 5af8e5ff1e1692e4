package org.diaodu.command.project;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;

/**
 * No amount is below zero, and none of the parts is larger than a known total.
 */
@Clause("F-033")
final class PartsFitIntoTheTotal implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		require(facts.amounts(), "facts.amounts.");
	}

	/**
	 * The same of amounts alone.
	 * @param path of their fields, ending with a dot
	 */
	static void require(Amounts amounts, String path) {
		part(amounts.total(), null, path + "total");
		part(amounts.fixedAssets(), amounts.total(), path + "fixedAssets");
		part(amounts.equipment(), amounts.total(), path + "equipment");
		part(amounts.land(), amounts.total(), path + "land");
		part(amounts.annualPlan(), amounts.total(), path + "annualPlan");
	}

	private static void part(@Nullable WanYuan part, @Nullable WanYuan total, String field) {
		if (part != null && part.isNegative()) {
			throw Refusal.of(ProjectRefusal.AMOUNT_NEGATIVE, field).with("amount", part).asException();
		}
		if (part != null && total != null && part.compareTo(total) > 0) {
			throw Refusal.of(ProjectRefusal.AMOUNT_PART_EXCEEDS_TOTAL, field)
				.with("part", part)
				.with("total", total)
				.asException();
		}
	}

}
