package org.diaodu.command.project;

import java.time.LocalDate;

import org.diaodu.kernel.project.Family;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;

/**
 * A government project has the level of whoever invests; no other project has one.
 */
@Clause({ "F-047", "F-052" })
final class OnlyGovernmentProjectsHaveALevel implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		boolean government = facts.family() == Family.GOVERNMENT;
		if (government && facts.level() == null) {
			throw Refusal.of(ProjectRefusal.LEVEL_REQUIRED, "facts.level").asException();
		}
		if (!government && facts.level() != null) {
			throw Refusal.of(ProjectRefusal.LEVEL_ON_ENTERPRISE_PROJECT, "facts.level").asException();
		}
	}

}
