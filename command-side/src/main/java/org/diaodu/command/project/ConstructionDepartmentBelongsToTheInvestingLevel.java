package org.diaodu.command.project;

import java.time.LocalDate;

import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;

/**
 * A government project is built by a construction-management department of the city, or
 * of the district it lies in, as its level says; other projects have none.
 */
@Clause({ "F-024", "F-053" })
final class ConstructionDepartmentBelongsToTheInvestingLevel implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		if (facts.constructionDepartmentId() == null) {
			return;
		}
		KnownUnit department = directory.unit(facts.constructionDepartmentId());
		KnownUnit territory = directory.territoryOf(facts.constructionDepartmentId());
		boolean fits = facts.family() == Family.GOVERNMENT && department != null && territory != null
				&& department.does(DepartmentFunction.CONSTRUCTION_MANAGEMENT) && department.standsOn(day)
				&& ((facts.level() == Level.CITY) ? territory.kind() == UnitKind.CITY
						: territory.unitId().equals(facts.districtId()));
		if (!fits) {
			throw Refusal.of(ProjectRefusal.CONSTRUCTION_DEPARTMENT_UNFIT, "facts.constructionDepartmentId")
				.with("unitId", facts.constructionDepartmentId())
				.asException();
		}
	}

}
