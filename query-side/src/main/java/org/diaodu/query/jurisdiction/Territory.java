package org.diaodu.query.jurisdiction;

import java.util.List;

import org.diaodu.kernel.message.Clause;
import org.diaodu.query.projection.Condition;

/**
 * Which units, and who serves in them, a scope holds: the city all, a district itself and
 * what belongs to it, everybody else inside the government their own; owners and the
 * public none.
 */
@Clause({ "F-017", "F-069", "F-135" })
public final class Territory {

	private Territory() {
	}

	/** Whether a row {@code u} of the table of units is in the scope. */
	public static Condition holds(Scope scope) {
		return switch (scope.kind()) {
			case CITY -> Condition.TRUE;
			case DISTRICT ->
				new Condition("(u.unit_id = ? OR u.parent_id = ?)", List.of(scope.unitId(), scope.unitId()));
			case ZONE, CONSTRUCTION, SECTOR, DEPARTMENT, DISTRICT_SECTOR ->
				new Condition("u.unit_id = ?", List.of(scope.unitId()));
			case OWNER, NONE -> new Condition("FALSE", List.of());
		};
	}

	/** Whether the caller is inside the government at all. */
	static boolean isInside(Scope scope) {
		return scope.kind() != Scope.Kind.OWNER && scope.kind() != Scope.Kind.NONE;
	}

}
