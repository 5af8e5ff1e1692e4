package org.diaodu.command.project;

import java.time.LocalDate;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.ProjectFacts;

/**
 * Start and completion are planned for days that can be meant.
 */
@Clause("F-095")
final class PlannedDaysArePlausible implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		PlausibleDates.require(facts.plannedStart(), day, "facts.plannedStart", directory);
		PlausibleDates.require(facts.plannedCompletion(), day, "facts.plannedCompletion", directory);
	}

}
