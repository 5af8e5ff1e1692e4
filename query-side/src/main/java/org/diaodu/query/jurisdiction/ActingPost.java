package org.diaodu.query.jurisdiction;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.jurisdiction.Right;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.projection.Condition;

/**
 * The post in which somebody asks, as far as it decides what to offer them. What they may
 * read is their {@link Scope}, which is wider: a district reads of what the city invests
 * in on its ground, and a sector's office of a district of its whole sector.
 *
 * @param reach of their unit, null when it cannot be told
 * @param districtId of whom acts for a district
 * @param ownerCodes USCC of the owners they speak for
 */
@Clause({ "F-048", "F-049", "F-051", "F-054" })
public record ActingPost(Caller caller, @Nullable Reach reach, @Nullable String districtId, Set<String> ownerCodes) {

	private static final Condition NONE = new Condition("FALSE", List.of());

	/** Finds out about the unit of the caller, whose post was checked before. */
	public static ActingPost of(Caller caller, Reading reading) {
		Directory units = reading.units();
		Directory.Unit unit = units.unit(caller.unitId());
		if (unit == null) {
			return new ActingPost(caller, null, null, Set.of());
		}
		UnitKind parent = units.parentKind(unit);
		Reach reach = Reach.of(unit.kind(), unit.has(DepartmentFunction.COORDINATING),
				(parent != null) ? parent : UnitKind.DISTRICT);
		String district = (reach != Reach.DISTRICT) ? null
				: (unit.kind() == UnitKind.DISTRICT) ? unit.unitId() : unit.parentId();
		return new ActingPost(caller, reach, district, reading.scope().ownerCodes());
	}

	/**
	 * Whether the post allows this on the project of a row, as the deciding side asks;
	 * never unknown. The row has a family and a level besides the columns scopes ask for.
	 */
	public Condition allows(Right right) {
		Role role = this.caller.role();
		if (this.reach == null || !right.isGrantedTo(role, this.reach)) {
			return NONE;
		}
		if (role == Role.OWNER_CONTACT) {
			return known(
					new Condition("owner_code = ANY (?)", List.of((Object) this.ownerCodes.toArray(String[]::new))));
		}
		return switch (this.reach) {
			case CITY -> Condition.TRUE;
			// What the city itself invests in is not a district's, wherever it lies.
			case DISTRICT -> (this.districtId == null) ? NONE : known(Condition.equal("district_id", this.districtId)
				.and("NOT (coalesce(family, '') = 'GOVERNMENT' AND coalesce(level, '') = 'CITY')"));
			// A government project has no zone tier (F-052).
			case ZONE ->
				known(Condition.equal("zone_id", this.caller.unitId()).and("coalesce(family, '') <> 'GOVERNMENT'"));
			case DEPARTMENT -> new Condition(
					"(coalesce(construction_department_id = ?, FALSE) OR coalesce(sector_department_id = ?, FALSE))",
					List.of(this.caller.unitId(), this.caller.unitId()));
		};
	}

	private static Condition known(Condition condition) {
		return new Condition("coalesce(" + condition.sql() + ", FALSE)", condition.values());
	}

}
