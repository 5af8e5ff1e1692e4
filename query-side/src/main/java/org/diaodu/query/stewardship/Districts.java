package org.diaodu.query.stewardship;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.jurisdiction.UnitNames;

/**
 * The order of districts in a table.
 */
public final class Districts {

	private Districts() {
	}

	/** By GB/T 2260 code; what has none, by id; the unknown last. */
	public static String order(UnitNames units, @Nullable String districtId, LocalDate day) {
		if (districtId == null) {
			return "~~";
		}
		String code = units.codeOn(districtId, day);
		return (code != null) ? code : "~" + districtId;
	}

}
