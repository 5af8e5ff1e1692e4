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
 * A zone is named together with the district that leads it.
 */
@Clause({ "F-013", "F-017" })
final class ZoneLiesInTheDistrict implements FactsRule {

	@Override
	public void require(ProjectFacts facts, LocalDate day, Directory directory) {
		if (facts.zoneId() == null) {
			return;
		}
		KnownUnit zone = directory.unit(facts.zoneId());
		boolean lies = zone != null && zone.kind() == UnitKind.ZONE && zone.standsOn(day) && zone.parentId() != null
				&& zone.parentId().equals(facts.districtId());
		if (!lies) {
			throw Refusal.of(ProjectRefusal.ZONE_NOT_IN_DISTRICT, "facts.zoneId")
				.with("unitId", facts.zoneId())
				.asException();
		}
	}

}
