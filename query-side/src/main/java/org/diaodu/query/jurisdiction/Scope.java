package org.diaodu.query.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.projection.Condition;

/**
 * What a caller may see, derived from their post. The one predicate every read of
 * projects passes; the row policies of the tables say the same once more.
 *
 * @param kind which projects
 * @param unitId the unit of the post
 * @param districtId for a department of a district
 * @param sections GB/T 4754 sections of a sector department
 * @param ownerCodes USCC of the owners an owner contact speaks for
 */
public record Scope(Kind kind, String unitId, @Nullable String districtId, Set<String> sections,
		Set<String> ownerCodes) {

	public Scope {
		sections = Set.copyOf(sections);
		ownerCodes = Set.copyOf(ownerCodes);
	}

	/** Which projects a scope holds. The names are those of the row policies. */
	public enum Kind {

		/** all of the city */
		CITY,
		/** those of a district */
		DISTRICT,
		/** those of a zone */
		ZONE,
		/** government projects of a construction-management department */
		CONSTRUCTION,
		/** those of a city sector department */
		SECTOR,
		/** those a department builds or guides */
		DEPARTMENT,
		/** those of a district in the sectors of its department */
		DISTRICT_SECTOR,
		/** those of an owner */
		OWNER,
		/** nothing */
		NONE

	}

	/** Whether a row of the project table is in this scope. */
	public Condition visible() {
		return switch (this.kind) {
			case CITY -> Condition.TRUE;
			case DISTRICT -> new Condition("district_id = ?", List.of(this.unitId));
			case ZONE -> new Condition("zone_id = ?", List.of(this.unitId));
			case CONSTRUCTION -> new Condition("construction_department_id = ?", List.of(this.unitId));
			case SECTOR -> new Condition("sector_department_id = ?", List.of(this.unitId));
			case DEPARTMENT -> new Condition("(construction_department_id = ? OR sector_department_id = ?)",
					List.of(this.unitId, this.unitId));
			case DISTRICT_SECTOR -> districtSector();
			case OWNER ->
				new Condition("owner_code = ANY (?)", List.of((Object) this.ownerCodes.toArray(String[]::new)));
			case NONE -> new Condition("FALSE", List.of());
		};
	}

	/**
	 * Whether a row of the project table may be read by itself: besides what is in the
	 * scope, what an open transfer would bring into it.
	 */
	public Condition readable() {
		return (this.kind == Kind.DISTRICT)
				? new Condition("(district_id = ? OR offered_to = ?)", List.of(this.unitId, this.unitId)) : visible();
	}

	/** Whether a row of the project table is offered by an open transfer. */
	public Condition offered() {
		return (this.kind == Kind.DISTRICT) ? new Condition("offered_to = ?", List.of(this.unitId))
				: new Condition("FALSE", List.of());
	}

	private Condition districtSector() {
		if (this.districtId == null) {
			return new Condition("FALSE", List.of());
		}
		List<Object> values = new ArrayList<>();
		values.add(this.districtId);
		values.add(this.unitId);
		values.add(this.sections.toArray(String[]::new));
		return new Condition("district_id = ? AND (sector_department_id = ? OR section = ANY (?))", values);
	}

}
