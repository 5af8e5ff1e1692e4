package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * A cell of a zone is answered for by a 专员 of that zone, a cell of a district by one of
 * any unit of that district.
 */
@Clause({ "F-041", "F-048" })
final class GridOfficersAreSpecialistsOfTheTerritory {

	private GridOfficersAreSpecialistsOfTheTerritory() {
	}

	static void require(String personId, String parentId, LocalDate day, Directory directory) {
		boolean fits = directory.activePosts(personId, day)
			.stream()
			.anyMatch((post) -> post.role() == Role.SPECIALIST && isOf(post.unitId(), parentId, directory));
		if (!fits) {
			throw Refusal.of(JurisdictionRefusal.GRID_OFFICER_UNFIT, "personId").asException();
		}
	}

	private static boolean isOf(String unitId, String parentId, Directory directory) {
		KnownUnit parent = directory.unit(parentId);
		if (unitId.equals(parentId) || parent == null || parent.kind() != UnitKind.DISTRICT) {
			return unitId.equals(parentId);
		}
		@Nullable KnownUnit territory = directory.territoryOf(unitId);
		return territory != null && Objects.equals(territory.unitId(), parentId);
	}

}
