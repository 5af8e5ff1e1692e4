package org.diaodu.query.project;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.query.jurisdiction.Scope;

/**
 * How much of a board a caller sees.
 */
enum Access {

	/** there is no such board, or it is not theirs: the two look the same */
	NONE,
	/** the rows in their scope */
	PART,
	/** all of it, so its stored figures are theirs to see */
	WHOLE;

	/**
	 * A unit, as far as boards depend on it.
	 */
	record Unit(String unitId, UnitKind kind, @Nullable String parentId, @Nullable String parentKind,
			String functions) {

		private boolean buildsForCity() {
			return this.kind == UnitKind.DEPARTMENT && "CITY".equals(this.parentKind)
					&& List.of(this.functions.split(",")).contains(DepartmentFunction.CONSTRUCTION_MANAGEMENT.name());
		}

		/** Whether a unit of this kind has such a board at all. */
		boolean has(BoardKind board) {
			return switch (board) {
				case ZONE -> this.kind == UnitKind.ZONE;
				case DISTRICT -> this.kind == UnitKind.DISTRICT;
				case DEPARTMENT -> this.kind == UnitKind.CITY || buildsForCity();
				case CITY, REGISTER -> this.kind == UnitKind.CITY;
			};
		}

	}

	/** How much of a unit's board a scope holds. */
	@Clause({ "F-034", "F-094" })
	static Access of(Scope scope, BoardKind board, Unit unit) {
		if (!unit.has(board)) {
			return NONE;
		}
		if (board == BoardKind.REGISTER) {
			return switch (scope.kind()) {
				case CITY -> WHOLE;
				case NONE -> NONE;
				case DISTRICT, ZONE, CONSTRUCTION, SECTOR, DEPARTMENT, DISTRICT_SECTOR, OWNER -> PART;
			};
		}
		return switch (scope.kind()) {
			case CITY -> WHOLE;
			case DISTRICT -> ofDistrict(scope.unitId(), board, unit, WHOLE);
			case ZONE -> (board == BoardKind.ZONE && unit.unitId().equals(scope.unitId())) ? WHOLE : NONE;
			case CONSTRUCTION -> ofDepartment(scope, board, unit);
			case DEPARTMENT -> (ofDepartment(scope, board, unit) != NONE) ? WHOLE : ofSector(board);
			case SECTOR -> ofSector(board);
			case DISTRICT_SECTOR -> ofDistrict(scope.districtId(), board, unit, PART);
			case OWNER, NONE -> NONE;
		};
	}

	private static Access ofDistrict(@Nullable String districtId, BoardKind board, Unit unit, Access own) {
		if (board == BoardKind.DISTRICT && unit.unitId().equals(districtId)) {
			return own;
		}
		boolean led = districtId != null && districtId.equals(unit.parentId());
		// A zone may span districts; the part in another district is not theirs.
		return (board == BoardKind.ZONE && led) ? PART : NONE;
	}

	private static Access ofDepartment(Scope scope, BoardKind board, Unit unit) {
		return (board == BoardKind.DEPARTMENT && unit.unitId().equals(scope.unitId())) ? WHOLE : NONE;
	}

	private static Access ofSector(BoardKind board) {
		return (board == BoardKind.CITY || board == BoardKind.DISTRICT) ? PART : NONE;
	}

}
