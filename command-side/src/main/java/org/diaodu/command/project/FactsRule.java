package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.project.ProjectFacts;

/**
 * A rule the facts of a project obey. Each is named by a sentence that is true then.
 */
@FunctionalInterface
interface FactsRule {

	/** All of them, in the order in which they are judged. */
	List<FactsRule> ALL = List.of(new TextsHaveForm(), new TerritoryIsADistrict(), new ZoneLiesInTheDistrict(),
			new GovernmentProjectsHaveNoZone(), new OnlyGovernmentProjectsHaveALevel(),
			new ConstructionDepartmentBelongsToTheInvestingLevel(), new PartsFitIntoTheTotal(),
			new ForeignAmountsAreComplete(), new CoordinatesAreOnTheGlobe(), new PlannedDaysArePlausible(),
			new CompletionFollowsStart());

	/**
	 * Refuses facts that do not obey.
	 * @param day the business date on which units must stand
	 */
	void require(ProjectFacts facts, LocalDate day, Directory directory);

	/** Refuses facts that disobey any rule. */
	static void requireAll(ProjectFacts facts, LocalDate day, Directory directory) {
		ALL.forEach((rule) -> rule.require(facts, day, directory));
	}

}
