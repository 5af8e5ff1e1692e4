package org.diaodu.command.project;

import java.time.LocalDate;

import org.diaodu.kernel.project.Family;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;

/**
 * A government project is scheduled by city and districts, never by a zone.
 */
@Clause("F-052")
final class GovernmentProjectsHaveNoZone implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		if (facts.family() == Family.GOVERNMENT && facts.zoneId() != null) {
			throw Refusal.of(ProjectRefusal.ZONE_ON_GOVERNMENT_PROJECT, "facts.zoneId").asException();
		}
	}

}
