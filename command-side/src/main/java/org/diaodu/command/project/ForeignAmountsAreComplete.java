package org.diaodu.command.project;

import java.time.LocalDate;

import org.diaodu.kernel.project.Amounts;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;

/**
 * A foreign-currency project keeps currency, original amount and day of the rate, or none
 * of them.
 */
@Clause("F-033")
final class ForeignAmountsAreComplete implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		Amounts amounts = facts.amounts();
		boolean none = amounts.currency() == null && amounts.originalAmount() == null && amounts.rateOn() == null;
		boolean all = amounts.currency() != null && amounts.currency().matches("[A-Z]{3}")
				&& amounts.originalAmount() != null && amounts.originalAmount().signum() > 0
				&& amounts.rateOn() != null;
		if (!none && !all) {
			throw Refusal.of(ProjectRefusal.FOREIGN_CURRENCY_INCOMPLETE, "facts.amounts.currency").asException();
		}
	}

}
