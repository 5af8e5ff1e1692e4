package org.diaodu.query.obstacle;

import java.util.ArrayList;
import java.util.List;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.jurisdiction.Scope;
import org.diaodu.query.projection.Condition;

/**
 * Which obstacles a caller may see: those of the projects in their scope, so that zone,
 * district and city know the same moment; those their unit leads or helps with; and what
 * they reported themselves. The row policy says the same once more.
 */
@Clause({ "F-017", "F-051", "F-117", "F-146" })
final class Sight {

	private Sight() {
	}

	/** Whether a row {@code o} of the table of obstacles may be seen. */
	static Condition of(Scope scope, Caller caller) {
		return switch (scope.kind()) {
			case CITY -> Condition.TRUE;
			case DISTRICT -> or(Condition.equal("o.district_id", scope.unitId()), scope, caller);
			case ZONE -> or(Condition.equal("o.zone_id", scope.unitId()), scope, caller);
			case CONSTRUCTION -> or(Condition.equal("o.construction_department_id", scope.unitId()), scope, caller);
			case SECTOR -> or(Condition.equal("o.sector_department_id", scope.unitId()), scope, caller);
			case DEPARTMENT -> or(new Condition("(o.construction_department_id = ? OR o.sector_department_id = ?)",
					List.of(scope.unitId(), scope.unitId())), scope, caller);
			case DISTRICT_SECTOR -> or(districtSector(scope), scope, caller);
			case OWNER -> new Condition("(o.owner_code = ANY (?) OR o.reporter_id = ?)",
					List.of(scope.ownerCodes().toArray(String[]::new), caller.personId()));
			case NONE -> new Condition("FALSE", List.of());
		};
	}

	/** Whether a row {@code c} of the metrics may be seen. */
	@Clause({ "F-008", "F-122" })
	static Condition ofMetrics(Scope scope) {
		return switch (scope.kind()) {
			case CITY -> Condition.TRUE;
			case DISTRICT -> Condition.equal("c.district_id", scope.unitId());
			case ZONE -> Condition.equal("c.zone_id", scope.unitId());
			case CONSTRUCTION, SECTOR, DEPARTMENT, DISTRICT_SECTOR -> Condition.equal("c.unit_id", scope.unitId());
			case OWNER, NONE -> new Condition("FALSE", List.of());
		};
	}

	private static Condition or(Condition project, Scope scope, Caller caller) {
		List<Object> values = new ArrayList<>(project.values());
		values.add(caller.personId());
		values.add(new String[] { scope.unitId(), caller.unitId() });
		return new Condition(
				"(" + project.sql() + " OR o.reporter_id = ? OR o.obstacle_id IN"
						+ " (SELECT party.obstacle_id FROM {obstacle_party} party WHERE party.unit_id = ANY (?)))",
				values);
	}

	private static Condition districtSector(Scope scope) {
		String district = scope.districtId();
		if (district == null) {
			return new Condition("FALSE", List.of());
		}
		return new Condition(
				"(o.district_id = ? AND (o.sector_department_id = ? OR o.project_id IN (SELECT sector.project_id"
						+ " FROM {obstacle_project} sector WHERE sector.section = ANY (?))))",
				List.of(district, scope.unitId(), scope.sections().toArray(String[]::new)));
	}

}
