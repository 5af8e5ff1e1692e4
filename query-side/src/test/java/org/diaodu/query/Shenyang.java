package org.diaodu.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.ZoneKind;
import org.diaodu.kernel.jurisdiction.ZoneLevel;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.ZoneRegistered;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.value.WanYuan;

/**
 * A small Shenyang: two districts, a zone in each, departments of both kinds, people.
 */
public final class Shenyang {

	public static final String CITY = "unit-210100";

	public static final String TIEXI = "unit-210106";

	public static final String HUNNAN = "unit-210112";

	public static final String TIEXI_ZONE = "unit-zone-sjk";

	public static final String HUNNAN_ZONE = "unit-zone-gaoxin";

	public static final String DRC = "unit-dept-fgw";

	public static final String HOUSING = "unit-dept-chengjian";

	public static final String WATER = "unit-dept-shuiwu";

	public static final String INDUSTRY = "unit-dept-gongxin";

	public static final String TIEXI_INDUSTRY = "unit-dept-tiexi-gongxin";

	public static final String TIEXI_DRC = "unit-dept-tiexi-fagai";

	public static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	public static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

	private Shenyang() {
	}

	public static DomainEvent[] units() {
		return new DomainEvent[] { new DivisionRegistered(CITY, UnitKind.CITY, "210100", "沈阳市", null, LONG_AGO),
				new DivisionRegistered(HUNNAN, UnitKind.DISTRICT, "210112", "浑南区", CITY, LONG_AGO),
				new DivisionRegistered(TIEXI, UnitKind.DISTRICT, "210106", "铁西区", CITY, LONG_AGO),
				new ZoneRegistered(TIEXI_ZONE, TIEXI, "沈阳经济技术开发区", ZoneKind.DEVELOPMENT_ZONE, ZoneLevel.NATIONAL,
						"210106401", LONG_AGO),
				new ZoneRegistered(HUNNAN_ZONE, HUNNAN, "沈阳高新技术产业开发区", ZoneKind.DEVELOPMENT_ZONE, ZoneLevel.NATIONAL,
						null, LONG_AGO),
				department(DRC, CITY, "市发展改革委", Set.of(DepartmentFunction.COORDINATING), Set.of()),
				department(HOUSING, CITY, "市城建局", Set.of(DepartmentFunction.CONSTRUCTION_MANAGEMENT), Set.of()),
				department(WATER, CITY, "市水务局",
						Set.of(DepartmentFunction.CONSTRUCTION_MANAGEMENT, DepartmentFunction.SECTOR), Set.of("N")),
				department(INDUSTRY, CITY, "市工信局", Set.of(DepartmentFunction.SECTOR), Set.of("C")),
				department(TIEXI_INDUSTRY, TIEXI, "铁西区工信局", Set.of(DepartmentFunction.SECTOR), Set.of("C")),
				department(TIEXI_DRC, TIEXI, "铁西区发改局", Set.of(DepartmentFunction.COORDINATING), Set.of()) };
	}

	private static DepartmentRegistered department(String id, String parent, String name,
			Set<DepartmentFunction> functions, Set<String> sections) {
		return new DepartmentRegistered(id, parent, name, functions, sections, LONG_AGO);
	}

	/** A post for each of these callers; owner contacts speak for one owner. */
	public static DomainEvent[] posts(Caller... callers) {
		List<DomainEvent> events = new ArrayList<>();
		for (Caller caller : callers) {
			events.add(new PersonRegistered(caller.personId(), LONG_AGO));
			events.add(post(caller, (caller.role() == Role.OWNER_CONTACT) ? OWNER : null));
		}
		return events.toArray(DomainEvent[]::new);
	}

	public static PostAssigned post(Caller caller, String ownerCode) {
		return new PostAssigned(caller.personId(), "post-1", caller.role(), caller.unitId(), ownerCode, LONG_AGO, null,
				LONG_AGO);
	}

	public static final String OWNER = "91210100MA0XXXXX1A";

	public static final Caller COORDINATOR = new Caller("person-fgw", Role.COORDINATOR, DRC);

	public static final Caller TIEXI_MANAGER = new Caller("person-tiexi", Role.MANAGER, TIEXI_DRC);

	public static final Caller TIEXI_SPECIALIST = new Caller("person-sjk", Role.SPECIALIST, TIEXI_ZONE);

	/** A project of an enterprise, judged by the thresholds of 2018. */
	public static DomainEvent[] enterprise(String id, String name, String districtId, String zoneId, long wan) {
		return project(id, facts(name, Family.ENTERPRISE, null, districtId, zoneId, null, WanYuan.of(wan)));
	}

	/** A project the city invests in, built by a department. */
	public static DomainEvent[] government(String id, String name, String districtId, String departmentId, long wan) {
		return project(id, facts(name, Family.GOVERNMENT, Level.CITY, districtId, null, departmentId, WanYuan.of(wan)));
	}

	public static DomainEvent[] project(String id, ProjectFacts facts) {
		ProjectRegistered registered = new ProjectRegistered(id, facts, null, DAY);
		return new DomainEvent[] { registered, new ProjectTiersChanged(id, Set.of(), tiers(facts), counted(facts),
				facts.amounts().total(), TierChangeCause.REGISTERED, "2018-7", DAY) };
	}

	public static boolean counted(ProjectFacts facts) {
		return facts.amounts().total() != null && facts.amounts().total().reaches(WanYuan.of(500));
	}

	public static Set<Tier> tiers(ProjectFacts facts) {
		EnumSet<Tier> tiers = EnumSet.noneOf(Tier.class);
		if (!counted(facts)) {
			return tiers;
		}
		WanYuan total = facts.amounts().total();
		boolean city = facts.family() == Family.GOVERNMENT && facts.level() == Level.CITY;
		if (facts.family() != Family.GOVERNMENT && facts.zoneId() != null) {
			tiers.add(Tier.ZONE);
		}
		if (total.reaches(WanYuan.of(3000)) && facts.districtId() != null && !city) {
			tiers.add(Tier.DISTRICT);
		}
		if (total.reaches(WanYuan.of(3000)) && city) {
			tiers.add(Tier.DEPARTMENT);
		}
		if (total.reaches(WanYuan.of(10000))) {
			tiers.add(Tier.CITY);
		}
		return tiers;
	}

	public static ProjectFacts facts(String name, Family family, Level level, String districtId, String zoneId,
			String departmentId, WanYuan total) {
		return new ProjectFacts(name, family, level, districtId, zoneId, departmentId, Amounts.ofTotal(total), null,
				List.of(), null, null, Place.UNKNOWN, Stage.PERMITS, null, null, null, null);
	}

}
