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
		return rows("o", "o.obstacle_id IN (SELECT party.obstacle_id FROM {obstacle_party} party"
				+ " WHERE party.unit_id = ANY (?))", scope, caller);
	}

	/**
	 * Whether a row {@code l} of the letters may be seen: where its obstacle may be seen
	 * today, and by whoever saw it when the letter was sent, above all the unit it was
	 * sent to.
	 */
	@Clause({ "F-006", "F-119" })
	static Condition ofLetters(Scope scope, Caller caller) {
		Condition now = of(scope, caller);
		if (now.equals(Condition.TRUE)) {
			return now;
		}
		Condition then = rows("l", "l.log_index IN (SELECT sent.log_index FROM {obstacle_letter_unit} sent"
				+ " WHERE sent.unit_id = ANY (?))", scope, caller);
		List<Object> values = new ArrayList<>(now.values());
		values.addAll(then.values());
		return new Condition("(l.obstacle_id IN (SELECT o.obstacle_id FROM {obstacle} o WHERE " + now.sql() + ") OR "
				+ then.sql() + ")", values);
	}

	private static Condition rows(String row, String units, Scope scope, Caller caller) {
		String unit = scope.unitId();
		return switch (scope.kind()) {
			case CITY -> Condition.TRUE;
			case DISTRICT -> or(Condition.equal(row + ".district_id", unit), row, units, scope, caller);
			case ZONE -> or(Condition.equal(row + ".zone_id", unit), row, units, scope, caller);
			case CONSTRUCTION ->
				or(Condition.equal(row + ".construction_department_id", unit), row, units, scope, caller);
			case SECTOR -> or(Condition.equal(row + ".sector_department_id", unit), row, units, scope, caller);
			case DEPARTMENT ->
				or(new Condition("(" + row + ".construction_department_id = ? OR " + row + ".sector_department_id = ?)",
						List.of(unit, unit)), row, units, scope, caller);
			case DISTRICT_SECTOR -> or(districtSector(row, scope), row, units, scope, caller);
			case OWNER -> new Condition("(" + row + ".owner_code = ANY (?) OR " + row + ".reporter_id = ?)",
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

	private static Condition or(Condition project, String row, String units, Scope scope, Caller caller) {
		List<Object> values = new ArrayList<>(project.values());
		values.add(caller.personId());
		values.add(new String[] { scope.unitId(), caller.unitId() });
		return new Condition("(" + project.sql() + " OR " + row + ".reporter_id = ? OR " + units + ")", values);
	}

	private static Condition districtSector(String row, Scope scope) {
		String district = scope.districtId();
		if (district == null) {
			return new Condition("FALSE", List.of());
		}
		return new Condition(
				"(" + row + ".district_id = ? AND (" + row + ".sector_department_id = ? OR " + row
						+ ".project_id IN (SELECT sector.project_id FROM {obstacle_project} sector"
						+ " WHERE sector.section = ANY (?))))",
				List.of(district, scope.unitId(), scope.sections().toArray(String[]::new)));
	}

}
