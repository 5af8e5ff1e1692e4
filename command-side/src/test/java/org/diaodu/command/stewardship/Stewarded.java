package org.diaodu.command.stewardship;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.value.WanYuan;

/**
 * Projects and people of the small city, for decisions about who answers for what. Today
 * is 2019-06-01.
 */
final class Stewarded {

	static final String ID = "project-1";

	static final LocalDate DAY = LocalDate.of(2019, 5, 1);

	static final LocalDate LATER = LocalDate.of(2019, 5, 20);

	static final String TIEXI_INDUSTRY = "unit-210106-industry";

	static final String RANK_RULE = "2018-7";

	static final String OWNER = "914403001922038216";

	static final Attribution TIEXI_COORDINATOR = People.acting("person-tiexi-admin", Role.COORDINATOR,
			TestDirectory.TIEXI_DRC);

	static final Attribution VICE_MAYOR = People.acting("person-vicemayor", Role.GUARANTOR, TestDirectory.CITY);

	private Stewarded() {
	}

	/** The small city with officers and leaders. */
	static TestDirectory directory() {
		TestDirectory directory = new TestDirectory();
		directory.with(new DepartmentRegistered(TIEXI_INDUSTRY, TestDirectory.TIEXI, "铁西区工信局",
				Set.of(DepartmentFunction.SECTOR), Set.of("C"), TestDirectory.FOUNDED));
		person(directory, "person-tiexi-admin", Role.COORDINATOR, TestDirectory.TIEXI_DRC, null, null);
		person(directory, "person-zone-2", Role.SPECIALIST, TestDirectory.ZONE, null, null);
		person(directory, "person-heping-zone", Role.SPECIALIST, TestDirectory.HEPING_ZONE, null, null);
		person(directory, "person-city-manager", Role.MANAGER, TestDirectory.CITY_DRC, null, null);
		person(directory, "person-tiexi-liaison", Role.LIAISON, TIEXI_INDUSTRY, null, null);
		person(directory, "person-transport", Role.LIAISON, TestDirectory.TRANSPORT, null, null);
		person(directory, "person-owner", Role.OWNER_CONTACT, TestDirectory.TIEXI, OWNER, null);
		person(directory, "person-vicemayor", Role.GUARANTOR, TestDirectory.CITY, null, LeaderRank.CITY_DEPUTY);
		person(directory, "person-mayor", Role.GUARANTOR, TestDirectory.CITY, null, LeaderRank.CITY_CHIEF);
		person(directory, "person-tiexi-leader", Role.GUARANTOR, TestDirectory.TIEXI, null, LeaderRank.BUREAU_CHIEF);
		person(directory, "person-heping-leader", Role.GUARANTOR, TestDirectory.HEPING, null, LeaderRank.BUREAU_CHIEF);
		policy(directory, PolicyParameter.GUARANTEE_RANK, PolicyField.MAJOR_GUARANTOR_RANK, "CITY_DEPUTY");
		return directory;
	}

	private static void policy(TestDirectory directory, PolicyParameter parameter, PolicyField field, String value) {
		directory.with(new PolicyAdopted(parameter.policyId(),
				new PolicyVersion(parameter, RANK_RULE, "沈政发〔2018〕7号", "(四)", TestDirectory.NOTICE, null,
						List.of(new PolicyValue(field, value))),
				"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
	}

	private static void person(TestDirectory directory, String id, Role role, String unitId, @Nullable String owner,
			@Nullable LeaderRank rank) {
		directory.with(new PersonRegistered(id, TestDirectory.FOUNDED));
		directory.with(new PostAssigned(id, id + "-post", role, unitId, owner, TestDirectory.FOUNDED, null,
				TestDirectory.FOUNDED));
		if (rank != null) {
			directory.with(new RankConferred(id, rank, TestDirectory.FOUNDED, "任命文件", TestDirectory.FOUNDED));
		}
	}

	/** An industrial project of 2 亿元 in the zone of Tiexi. */
	static Object[] enterprise() {
		return project(facts(Family.ENTERPRISE, null, TestDirectory.ZONE, null, 20_000), true, Tier.ZONE, Tier.DISTRICT,
				Tier.CITY);
	}

	/** The same of 40 million yuan: the city's list of names does not ask for it. */
	static Object[] smaller() {
		return project(facts(Family.ENTERPRISE, null, TestDirectory.ZONE, null, 4_000), true, Tier.ZONE, Tier.DISTRICT);
	}

	static Object[] lead() {
		return project(facts(Family.ENTERPRISE, null, TestDirectory.ZONE, null, 400), false);
	}

	/** What the district invests in. */
	static Object[] government() {
		return project(facts(Family.GOVERNMENT, Level.DISTRICT, null, TestDirectory.TIEXI_CONSTRUCTION, 20_000), true,
				Tier.DISTRICT, Tier.CITY);
	}

	private static Object[] project(ProjectFacts facts, boolean counted, Tier... tiers) {
		return new Object[] { new ProjectRegistered(ID, facts, null, DAY),
				new ProjectOwnerLinked(ID, null, OWNER, "业主", List.of(), DAY),
				new ProjectIndustryClassified(ID, "C3611", "C", TestDirectory.INDUSTRY, true, null, DAY),
				new ProjectTiersChanged(ID, Set.of(), Set.of(tiers), counted, facts.amounts().total(),
						TierChangeCause.REGISTERED, "2018-7", DAY) };
	}

	static ProjectFacts facts(Family family, @Nullable Level level, @Nullable String zoneId,
			@Nullable String departmentId, long total) {
		return new ProjectFacts("宝马铁西工厂", family, level, TestDirectory.TIEXI, zoneId, departmentId,
				Amounts.ofTotal(WanYuan.of(total)), null, List.of(), null, null, Place.UNKNOWN, Stage.ATTRACTION, null,
				null, null, null);
	}

}
