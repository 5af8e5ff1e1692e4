package org.diaodu.kernel.jurisdiction;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * How far a post in a unit reaches, on both sides.
 */
@Clause({ "F-029", "F-034", "F-049" })
public enum Reach {

	/** the whole city */
	CITY,
	/** one district */
	DISTRICT,
	/** one zone */
	ZONE,
	/** what one sector or construction-management department answers for */
	DEPARTMENT;

	/**
	 * The reach of a unit, or null when it cannot be told.
	 * @param coordinates whether a department coordinates (发展改革部门)
	 * @param territory what the unit is, or belongs to: the city or a district; null when
	 * unknown
	 */
	public static @Nullable Reach of(UnitKind kind, boolean coordinates, @Nullable UnitKind territory) {
		return switch (kind) {
			case CITY -> CITY;
			case DISTRICT -> DISTRICT;
			case ZONE -> ZONE;
			case DEPARTMENT -> {
				if (!coordinates) {
					yield DEPARTMENT;
				}
				yield (territory == null) ? null : (territory == UnitKind.CITY) ? CITY : DISTRICT;
			}
		};
	}

}
