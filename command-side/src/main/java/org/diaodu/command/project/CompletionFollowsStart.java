package org.diaodu.command.project;

import java.time.LocalDate;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;

/**
 * Completion is not planned before the start.
 */
@Clause("F-020")
final class CompletionFollowsStart implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		if (facts.plannedStart() != null && facts.plannedCompletion() != null
				&& facts.plannedCompletion().isBefore(facts.plannedStart())) {
			throw Refusal.of(ProjectRefusal.COMPLETION_BEFORE_START, "facts.plannedCompletion").asException();
		}
	}

}
