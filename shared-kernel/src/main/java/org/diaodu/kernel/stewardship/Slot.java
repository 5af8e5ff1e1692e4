package org.diaodu.kernel.stewardship;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Tier;

/**
 * The places of a project's people (F-045, F-060). Each is held by at most one person at
 * a time, in a post of its role.
 */
public enum Slot {

	/**
	 * 项目专员: of the zone for an enterprise project (F-048), of the construction department
	 * for a government project (F-053)
	 */
	SPECIALIST(Role.SPECIALIST),
	/** 区、县(市)项目专管员 (F-049, F-054) */
	DISTRICT_MANAGER(Role.MANAGER),
	/** 市级项目专管员 (F-049, F-054) */
	CITY_MANAGER(Role.MANAGER),
	/** 区、县(市)行业主管部门项目联络员 (F-050) */
	DISTRICT_LIAISON(Role.LIAISON),
	/** 市级行业主管部门项目联络员 (F-050) */
	CITY_LIAISON(Role.LIAISON),
	/** 项目联系人, of the owner (F-051, F-055) */
	OWNER_CONTACT(Role.OWNER_CONTACT),
	/** 责任领导 (F-060) */
	RESPONSIBLE_LEADER(Role.RESPONSIBLE_LEADER);

	private final Role role;

	Slot(Role role) {
		this.role = role;
	}

	/** The role of a post in which it is held. */
	public Role role() {
		return this.role;
	}

	/**
	 * The places a project of this structure may have at all: government projects have no
	 * liaison, and those of the city no district manager.
	 * @param family null while unknown: what both families have
	 */
	@Clause({ "F-047", "F-050", "F-052", "F-053", "F-054" })
	public static Set<Slot> allowed(@Nullable Family family, @Nullable Level level) {
		EnumSet<Slot> slots = EnumSet.allOf(Slot.class);
		if (family != Family.ENTERPRISE) {
			slots.remove(DISTRICT_LIAISON);
			slots.remove(CITY_LIAISON);
		}
		if (family == Family.GOVERNMENT && level == Level.CITY) {
			slots.remove(DISTRICT_MANAGER);
		}
		return slots;
	}

	/**
	 * The places that must be filled: every project in the platform has its officers; the
	 * city's own from the amount the city schedules, where the sheet of names is kept. A
	 * lead needs nobody.
	 */
	@Clause({ "F-045", "F-059", "F-060" })
	public static Set<Slot> required(@Nullable Family family, @Nullable Level level, boolean counted, Set<Tier> tiers) {
		if (!counted) {
			return EnumSet.noneOf(Slot.class);
		}
		EnumSet<Slot> slots = EnumSet.copyOf(allowed(family, level));
		if (!tiers.contains(Tier.CITY)) {
			slots.remove(CITY_LIAISON);
			slots.remove(RESPONSIBLE_LEADER);
			if (slots.contains(DISTRICT_MANAGER)) {
				slots.remove(CITY_MANAGER);
			}
		}
		return slots;
	}

}
