package org.diaodu.query.obstacle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.jurisdiction.Scope;
import org.diaodu.query.projection.Condition;

/**
 * Which obstacles a caller may see: those of the projects in their scope, so that zone,
 * district and city know the same moment; those their unit leads or helps with; and what
 * they reported themselves, whatever it became part of and whatever their post is now.
 * The row policy says the same once more.
 */
@Clause({ "F-017", "F-051", "F-117", "F-146" })
final class Sight {

	private Sight() {
	}

	/** Whether a row {@code o} of the table of obstacles may be seen. */
	static Condition of(Scope scope, Caller caller) {
		// Found once for a question, not once for each row; few ever.
		Condition joined = new Condition("o.obstacle_id IN (SELECT joined.obstacle_id FROM {obstacle_reporter} joined"
				+ " WHERE joined.person_id = ?)", List.of(caller.personId()));
		Condition units = new Condition("o.unit_ids && ?::text[]", List.of((Object) units(scope, caller)));
		return rows("o", joined, any(units, joined), scope, caller);
	}

	/**
	 * Of the obstacles {@code o} that may be seen, those outside the place of a scope;
	 * null when the scope is no place. However many a unit has to do with in its own
	 * place, none of them is looked at: their ids are found first, as an array, since a
	 * planner that thinks they are many goes through all open obstacles instead.
	 */
	static @Nullable Condition outside(Scope scope, Caller caller) {
		String unit = scope.unitId();
		String[] units = units(scope, caller);
		String person = caller.personId();
		return switch (scope.kind()) {
			case CITY -> new Condition("FALSE", List.of());
			case DISTRICT -> new Condition(
					"o.obstacle_id = ANY (ARRAY(SELECT p.obstacle_id FROM {obstacle_party} p WHERE p.unit_id = ANY (?)"
							+ " AND p.district_id < ? UNION ALL SELECT p.obstacle_id FROM {obstacle_party} p"
							+ " WHERE p.unit_id = ANY (?) AND p.district_id > ?" + reportedBy()
							+ ")) AND o.district_id IS DISTINCT FROM ?",
					List.of(units, unit, units, unit, person, person, unit));
			case ZONE -> new Condition(
					"o.obstacle_id = ANY (ARRAY(SELECT p.obstacle_id FROM {obstacle_party} p WHERE p.unit_id = ANY (?)"
							+ " AND p.zone_id <> ?" + reportedBy() + ")) AND o.zone_id IS DISTINCT FROM ?",
					List.of(units, unit, person, person, unit));
			case CONSTRUCTION, SECTOR, DEPARTMENT, DISTRICT_SECTOR, OWNER, NONE -> null;
		};
	}

	private static String reportedBy() {
		return " UNION ALL SELECT r.obstacle_id FROM {obstacle} r WHERE r.reporter_id = ?"
				+ " UNION ALL SELECT j.obstacle_id FROM {obstacle_reporter} j WHERE j.person_id = ?";
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
		// Whoever reported what became part of it sees the obstacle, today and ever.
		Condition then = rows("l", null,
				new Condition("l.log_index IN (SELECT sent.log_index FROM {obstacle_letter_unit} sent"
						+ " WHERE sent.unit_id = ANY (?))", List.of((Object) units(scope, caller))),
				scope, caller);
		List<Object> values = new ArrayList<>(now.values());
		values.addAll(then.values());
		return new Condition("(l.obstacle_id IN (SELECT o.obstacle_id FROM {obstacle} o WHERE " + now.sql() + ") OR "
				+ then.sql() + ")", values);
	}

	/**
	 * @param reported rows that concern the person besides those they reported; null when
	 * there are none
	 * @param concerned the same and those that concern the unit
	 */
	private static Condition rows(String row, @Nullable Condition reported, Condition concerned, Scope scope,
			Caller caller) {
		String unit = scope.unitId();
		Condition own = new Condition(row + ".reporter_id = ?", List.of(caller.personId()));
		return switch (scope.kind()) {
			case CITY -> Condition.TRUE;
			case DISTRICT -> any(Condition.equal(row + ".district_id", unit), own, concerned);
			case ZONE -> any(Condition.equal(row + ".zone_id", unit), own, concerned);
			case CONSTRUCTION -> any(Condition.equal(row + ".construction_department_id", unit), own, concerned);
			case SECTOR -> any(Condition.equal(row + ".sector_department_id", unit), own, concerned);
			case DEPARTMENT -> any(new Condition(
					"(" + row + ".construction_department_id = ? OR " + row + ".sector_department_id = ?)",
					List.of(unit, unit)), own, concerned);
			case DISTRICT_SECTOR -> any(districtSector(row, scope), own, concerned);
			case OWNER -> {
				Condition owned = new Condition(row + ".owner_code = ANY (?)",
						List.of((Object) scope.ownerCodes().toArray(String[]::new)));
				yield (reported != null) ? any(owned, own, reported) : any(owned, own);
			}
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

	private static Condition any(Condition... conditions) {
		return new Condition(
				"(" + Arrays.stream(conditions).map(Condition::sql).collect(Collectors.joining(" OR ")) + ")",
				Arrays.stream(conditions).flatMap((each) -> each.values().stream()).toList());
	}

	private static String[] units(Scope scope, Caller caller) {
		return new String[] { scope.unitId(), caller.unitId() };
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
