package org.diaodu.command.jurisdiction;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;

/**
 * How far a post in a unit reaches.
 */
enum Reach {

	/** the whole city */
	CITY,
	/** one district */
	DISTRICT,
	/** one zone */
	ZONE,
	/** what one sector or construction-management department answers for */
	DEPARTMENT;

	/** The reach of a unit, or null when it cannot be told. */
	static @Nullable Reach of(KnownUnit unit, Directory directory) {
		return switch (unit.kind()) {
			case CITY -> CITY;
			case DISTRICT -> DISTRICT;
			case ZONE -> ZONE;
			case DEPARTMENT -> {
				if (!unit.does(DepartmentFunction.COORDINATING)) {
					yield DEPARTMENT;
				}
				KnownUnit territory = directory.territoryOf(unit.unitId());
				yield (territory == null) ? null : (territory.kind() == UnitKind.CITY) ? CITY : DISTRICT;
			}
		};
	}

}
