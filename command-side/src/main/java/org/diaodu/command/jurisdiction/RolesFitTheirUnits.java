package org.diaodu.command.jurisdiction;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * 专员 sit in zones or construction-management departments, 专管员 and administrators in
 * coordinating departments, 联络员 in sector departments; the supervising roles above the
 * zones. Nobody is appointed as the public or as the program.
 */
@Clause({ "F-048", "F-049", "F-050", "F-053", "F-054" })
final class RolesFitTheirUnits {

	private RolesFitTheirUnits() {
	}

	static void require(Role role, KnownUnit unit) {
		boolean fits = switch (role) {
			case SPECIALIST -> unit.kind() == UnitKind.ZONE || unit.does(DepartmentFunction.CONSTRUCTION_MANAGEMENT);
			case MANAGER, COORDINATOR -> isDivision(unit) || unit.does(DepartmentFunction.COORDINATING);
			case LIAISON -> unit.does(DepartmentFunction.SECTOR);
			case INSPECTOR, DISCIPLINE_SUPERVISOR, STATISTICIAN, COMMERCE -> unit.kind() != UnitKind.ZONE;
			case OWNER_CONTACT, RESPONSIBLE_LEADER, GUARANTOR -> true;
			case PUBLIC, SYSTEM -> false;
		};
		if (!fits) {
			throw Refusal.of(JurisdictionRefusal.ROLE_UNFIT_FOR_UNIT, "role")
				.with("role", role)
				.with("unit", unit.name())
				.asException();
		}
	}

	private static boolean isDivision(KnownUnit unit) {
		return unit.kind() == UnitKind.CITY || unit.kind() == UnitKind.DISTRICT;
	}

}
