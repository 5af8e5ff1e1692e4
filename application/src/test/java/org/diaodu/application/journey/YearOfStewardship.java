package org.diaodu.application.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.ConferRank;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.RegisterDepartment;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.jurisdiction.command.RenameUnit;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.kernel.stewardship.command.DeliverItem;
import org.diaodu.kernel.stewardship.command.DesignateMajorProject;
import org.diaodu.kernel.stewardship.command.EndGuarantee;
import org.diaodu.kernel.stewardship.command.HandOverAll;
import org.diaodu.kernel.stewardship.command.PromiseItem;
import org.diaodu.kernel.stewardship.command.RecordGuaranteeVisit;
import org.diaodu.kernel.stewardship.command.TransferGuarantee;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens in the year of {@link YearOfStewardshipJourneyTest}, told to a program
 * whose clock goes with it.
 */
abstract class YearOfStewardship extends Journey {

	private static final String CITY = "unit-210100";

	private static final String TIEXI = "unit-210106";

	private static final String ZONE = "unit-210106401";

	private static final String OWNER = "91350100M000100Y43";

	private static final String LIST = "major-projects-2018";

	private final SimulatedClock clock;

	private @Nullable Desk desk;

	YearOfStewardship(boolean serializing) {
		this(serializing, new SimulatedClock(day(3, 1)));
	}

	private YearOfStewardship(boolean serializing, SimulatedClock clock) {
		super(serializing, clock, "--diaodu.sample=false");
		this.clock = clock;
	}

	static LocalDate day(int month, int day) {
		return LocalDate.of(2018, month, day);
	}

	Desk desk() {
		return Objects.requireNonNull(this.desk);
	}

	@BeforeAll
	void live() {
		this.desk = Desk.with(program(), day(2, 14));
		spring();
		summer();
		autumn();
		this.clock.goTo(day(12, 31));
	}

	private void spring() {
		desk().done(new RegisterDepartment("unit-210106-industry", TIEXI, "铁西区工业和信息化局",
				Set.of(DepartmentFunction.SECTOR), Set.of("C"), day(2, 14)));
		leader("chen", CITY, LeaderRank.CITY_DEPUTY);
		leader("liu", CITY, LeaderRank.CITY_DEPUTY);
		leader("tie", TIEXI, LeaderRank.BUREAU_CHIEF);
		officer("zone-a", Role.SPECIALIST, ZONE, null);
		officer("zone-b", Role.SPECIALIST, ZONE, null);
		officer("builder", Role.SPECIALIST, "unit-210106-construction", null);
		officer("district", Role.MANAGER, "unit-210106-drc", null);
		officer("city", Role.MANAGER, "unit-210100-drc", null);
		officer("district-liaison", Role.LIAISON, "unit-210106-industry", null);
		officer("city-liaison", Role.LIAISON, "unit-210100-industry", null);
		officer("owner", Role.OWNER_CONTACT, TIEXI, OWNER);
		officer("leader", Role.RESPONSIBLE_LEADER, TIEXI, null);
		project("A", Family.ENTERPRISE, 20_000);
		project("B", Family.ENTERPRISE, 8_000);
		project("C", Family.GOVERNMENT, 15_000);

		this.clock.goTo(day(3, 5));
		appoint("A", Slot.SPECIALIST, "zone-a");
		appoint("A", Slot.DISTRICT_MANAGER, "district");
		appoint("A", Slot.CITY_MANAGER, "city");
		appoint("A", Slot.DISTRICT_LIAISON, "district-liaison");
		appoint("A", Slot.CITY_LIAISON, "city-liaison");
		appoint("A", Slot.OWNER_CONTACT, "owner");
		appoint("A", Slot.RESPONSIBLE_LEADER, "leader");
		appoint("B", Slot.SPECIALIST, "zone-a");
		appoint("B", Slot.DISTRICT_MANAGER, "district");
		appoint("B", Slot.DISTRICT_LIAISON, "district-liaison");
		appoint("B", Slot.OWNER_CONTACT, "owner");
		appoint("C", Slot.SPECIALIST, "builder");
		appoint("C", Slot.DISTRICT_MANAGER, "district");
		appoint("C", Slot.OWNER_CONTACT, "owner");
		assertThat(desk().refused(new AppointOfficer("project-C", Slot.CITY_LIAISON, "person-city-liaison",
				"post-city-liaison", null, day(3, 5))))
			.isEqualTo("SLOT_NOT_OF_FAMILY");

		this.clock.goTo(day(3, 10));
		desk().done(new AssignGuarantor("project-A", "person-tie", "post-tie", day(3, 10)));
		this.clock.goTo(day(4, 1));
		desk().done(new DesignateMajorProject(LIST, 2018, selection("A"), day(4, 1)));
		this.clock.goTo(day(4, 10));
		assertThat(desk().refused(new TransferGuarantee("project-A", "person-leader", "post-leader", "分工", day(4, 10))))
			.isEqualTo("GUARANTOR_RANK_TOO_LOW");
		desk().done(new TransferGuarantee("project-A", "person-chen", "post-chen", "列为市级重大项目", day(4, 10)));
		this.clock.goTo(day(5, 10));
		desk().done(new RecordGuaranteeVisit("project-A", "visit-1", VisitKind.SITE_VISIT, "厂区",
				List.of("person-leader"), List.of("临时用电不足"), day(5, 10)));
		desk().done(new PromiseItem("project-A", "item-1", "visit-1", "增容用电", "person-leader", TIEXI, day(6, 30),
				day(5, 10)));
	}

	private void summer() {
		this.clock.goTo(day(6, 1));
		revise("B", 12_000, day(6, 1));
		this.clock.goTo(day(6, 5));
		desk().done(new AssignGuarantor("project-B", "person-chen", "post-chen", day(6, 5)));
		this.clock.goTo(day(6, 20));
		desk().done(new DeliverItem("project-A", "item-1", "已增容", day(6, 20)));
		this.clock.goTo(day(7, 1));
		desk().done(new HandOverAll("person-chen", Role.GUARANTOR, "person-liu", "post-liu", "职务变动, 材料已移交", day(7, 1)));
		desk().done(new EndPost("person-chen", "post-chen", day(6, 30), "调离"));
		this.clock.goTo(day(8, 1));
		desk().done(new RenameUnit("unit-210106-industry", "铁西区产业发展局", day(8, 1), "机构改革"));
		desk().done(new EndPost("person-zone-a", "post-zone-a", day(7, 31), "机构改革"));
		this.clock.goTo(day(8, 10));
		desk().done(new HandOverAll("person-zone-a", Role.SPECIALIST, "person-zone-b", "post-zone-b", "机构改革, 当面交接",
				day(8, 10)));
	}

	private void autumn() {
		this.clock.goTo(day(9, 1));
		revise("B", 9_000, day(9, 1));
		this.clock.goTo(day(9, 2));
		desk().done(new EndGuarantee("project-B", "投资额调减, 不再包保", day(9, 2)));
		this.clock.goTo(day(9, 20));
		amendQuota();
		this.clock.goTo(day(10, 5));
		assertThat(desk().refused(new DesignateMajorProject(LIST, 2018, selection("C"), day(10, 5))))
			.isEqualTo("MAJOR_LIST_FULL");
	}

	private void amendQuota() {
		desk().bySystem(new ProposePolicy(PolicyParameter.MAJOR_PROJECT_QUOTA.policyId(),
				PolicyParameter.MAJOR_PROJECT_QUOTA, "2018-10", "沈政发〔2018〕30号", "一", day(10, 1), null,
				List.of(new PolicyValue(PolicyField.MAJOR_PROJECTS, "1"))));
	}

	private void leader(String name, String unitId, LeaderRank rank) {
		officer(name, Role.GUARANTOR, unitId, null);
		desk().done(new ConferRank("person-" + name, rank, day(2, 14), "任职文件"));
	}

	private void officer(String name, Role role, String unitId, @Nullable String ownerCode) {
		desk().done(new RegisterPerson("person-" + name, "姓名" + name, null, day(2, 14)));
		desk().done(new AssignPost("person-" + name, "post-" + name, role, unitId, ownerCode, day(2, 14), null));
	}

	private void project(String name, Family family, long total) {
		boolean government = family == Family.GOVERNMENT;
		ProjectFacts facts = new ProjectFacts(name, family, government ? Level.DISTRICT : null, TIEXI,
				government ? null : ZONE, government ? "unit-210106-construction" : null,
				Amounts.ofTotal(WanYuan.of(total)), null, List.of(), null, null, Place.UNKNOWN, Stage.CONSTRUCTION,
				null, null, null, null);
		desk().done(new RegisterProject("project-" + name, facts, OWNER, "业主单位", null, government ? null : "C3670",
				null, day(3, 1)));
	}

	private void revise(String name, long total, LocalDate on) {
		desk().done(new ReviseAmount("project-" + name, Amounts.ofTotal(WanYuan.of(total)), "概算调整", on));
	}

	private void appoint(String project, Slot slot, String name) {
		desk().done(new AppointOfficer("project-" + project, slot, "person-" + name, "post-" + name, null, day(3, 5)));
	}

	private static MajorSelection selection(String name) {
		return new MajorSelection("project-" + name, 90, 85, 80, "市政府常务会议纪要〔2018〕4号");
	}

}
