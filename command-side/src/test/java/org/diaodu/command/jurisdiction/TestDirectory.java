package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.ZoneKind;
import org.diaodu.kernel.jurisdiction.ZoneLevel;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.ZoneRegistered;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.value.WanYuan;

/**
 * A small city to decide in: two districts, a zone in the first, departments, people in
 * their posts, and the thresholds of 2018.
 */
public class TestDirectory extends DirectoryFold {

	public static final String CITY = "unit-210100";

	public static final String TIEXI = "unit-210106";

	public static final String HEPING = "unit-210102";

	public static final String ZONE = "unit-210106401";

	public static final String HEPING_ZONE = "unit-zone-heping";

	public static final String CITY_DRC = "unit-210100-drc";

	public static final String INDUSTRY = "unit-210100-industry";

	public static final String TRANSPORT = "unit-210100-transport";

	public static final String CONSTRUCTION = "unit-210100-construction";

	public static final String TIEXI_DRC = "unit-210106-drc";

	public static final String HEPING_DRC = "unit-210102-drc";

	public static final String TIEXI_CONSTRUCTION = "unit-210106-construction";

	public static final LocalDate FOUNDED = LocalDate.of(1980, 1, 1);

	public static final LocalDate NOTICE = LocalDate.of(2018, 2, 14);

	private final Set<String> without;

	public TestDirectory() {
		this(Set.of());
	}

	/** The same without some of its departments. */
	public TestDirectory(Set<String> without) {
		this.without = Set.copyOf(without);
		with(new DivisionRegistered(CITY, UnitKind.CITY, "210100", "沈阳市", null, FOUNDED));
		with(new DivisionRegistered(TIEXI, UnitKind.DISTRICT, "210106", "铁西区", CITY, FOUNDED));
		with(new DivisionRegistered(HEPING, UnitKind.DISTRICT, "210102", "和平区", CITY, FOUNDED));
		with(new ZoneRegistered(ZONE, TIEXI, "沈阳经济技术开发区", ZoneKind.DEVELOPMENT_ZONE, ZoneLevel.NATIONAL, "210106401",
				FOUNDED));
		with(new ZoneRegistered(HEPING_ZONE, HEPING, "和平园区", ZoneKind.PARK, ZoneLevel.OTHER, null, FOUNDED));
		department(CITY_DRC, CITY, Set.of(DepartmentFunction.COORDINATING, DepartmentFunction.SECTOR), "D");
		department(INDUSTRY, CITY, Set.of(DepartmentFunction.SECTOR), "C");
		department(TRANSPORT, CITY, Set.of(DepartmentFunction.SECTOR), "G");
		department(CONSTRUCTION, CITY, Set.of(DepartmentFunction.CONSTRUCTION_MANAGEMENT));
		department(TIEXI_DRC, TIEXI, Set.of(DepartmentFunction.COORDINATING));
		department(HEPING_DRC, HEPING, Set.of(DepartmentFunction.COORDINATING));
		department(TIEXI_CONSTRUCTION, TIEXI, Set.of(DepartmentFunction.CONSTRUCTION_MANAGEMENT));
		People.ALL.forEach((person) -> post(person.actor(), Role.valueOf(person.role()), person.organisation(), null));
		thresholds("2018-7", NOTICE, 500, 3000, 10_000);
	}

	public TestDirectory with(DomainEvent event) {
		evolve(event);
		return this;
	}

	public TestDirectory post(String personId, Role role, String unitId, @Nullable LocalDate to) {
		return with(new PostAssigned(personId, personId + "-post", role, unitId, null, FOUNDED, to, FOUNDED));
	}

	public TestDirectory thresholds(String version, LocalDate effectiveFrom, long zone, long district, long city) {
		return with(adopted(version, effectiveFrom, zone, district, city));
	}

	public static TierThresholdsAdopted adopted(String version, LocalDate effectiveFrom, long zone, long district,
			long city) {
		return new TierThresholdsAdopted("policy-tier-thresholds", version, "沈政发〔2018〕7号", "一(二)", effectiveFrom,
				WanYuan.of(zone), WanYuan.of(district), WanYuan.of(district), WanYuan.of(city), effectiveFrom);
	}

	private void department(String unitId, String parentId, Set<DepartmentFunction> functions, String... sections) {
		if (!this.without.contains(unitId)) {
			with(new DepartmentRegistered(unitId, parentId, unitId, functions, Set.of(sections), FOUNDED));
		}
	}

}
