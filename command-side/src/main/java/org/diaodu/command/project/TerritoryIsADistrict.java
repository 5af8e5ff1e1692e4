package org.diaodu.command.project;

import java.time.LocalDate;

import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;

/**
 * The territorial owner is a district or county that stood on the day.
 */
@Clause("F-017")
final class TerritoryIsADistrict implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		if (facts.districtId() == null) {
			return;
		}
		KnownUnit district = directory.unit(facts.districtId());
		if (district == null || district.kind() != UnitKind.DISTRICT || !district.standsOn(day)) {
			throw Refusal.of(ProjectRefusal.DISTRICT_UNFIT, "facts.districtId")
				.with("unitId", facts.districtId())
				.asException();
		}
	}

}
