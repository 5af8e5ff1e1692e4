package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.ReadinessGap;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupChanged;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupConvened;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffAssigned;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffEnded;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderAppointed;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderLeft;
import org.diaodu.kernel.jurisdiction.event.ProjectOfficeEstablished;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.jurisdiction.query.FindLeadingGroup;
import org.diaodu.kernel.jurisdiction.query.GroupMemberView;
import org.diaodu.kernel.jurisdiction.query.ListOfficeReadiness;
import org.diaodu.kernel.jurisdiction.query.OfficeReadinessListView;
import org.diaodu.kernel.jurisdiction.query.OfficeReadinessView;
import org.diaodu.kernel.jurisdiction.query.OfficeStaffView;
import org.diaodu.kernel.jurisdiction.query.ReadinessGapView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_MANAGER;
import static org.diaodu.query.Shenyang.TIEXI_SPECIALIST;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

class OrganisationAnswersTest {

	private static final LocalDate NOTICE = LocalDate.of(2018, 2, 14);

	private static final LocalDate OPENED = LocalDate.of(2018, 3, 1);

	private static final Caller CONTACT = new Caller("person-owner", Role.OWNER_CONTACT, TIEXI);

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR, TIEXI_MANAGER, TIEXI_SPECIALIST, CONTACT))
			.named("person-1", "张区长")
			.named("person-2", "李区长")
			.given(new ProjectOfficeEstablished(TIEXI, "铁西区项目建设指挥部", "铁政发〔2018〕3号", OPENED),
					new PrincipalLeaderAppointed(TIEXI, null, "person-1", null, OPENED),
					new OfficeStaffAssigned(TIEXI, "person-3", true, LocalDate.of(2018, 4, 1), null,
							LocalDate.of(2018, 4, 1)),
					new OfficeStaffAssigned(TIEXI, "person-4", false, OPENED, null, OPENED));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private static ListOfficeReadiness readiness(Caller caller, UnitKind kind, ReadinessGap gap, LocalDate asOf) {
		return new ListOfficeReadiness(caller, kind, gap, asOf, null);
	}

	private static OfficeReadinessView of(OfficeReadinessListView answer, String unitId) {
		return answer.units().stream().filter((unit) -> unit.unitId().equals(unitId)).findFirst().orElseThrow();
	}

	@Test
	@Clause({ "F-010", "F-013" })
	void divisionsCityDepartmentsAndZonesMustHaveAnOffice() {
		this.fixture.whenAsked(readiness(COORDINATOR, null, null, null))
			.thenAnswers((answer) -> assertThat(answer.units()).extracting(OfficeReadinessView::unitId)
				.containsExactlyInAnyOrder(TIEXI, HUNNAN, TIEXI_ZONE, Shenyang.HUNNAN_ZONE, DRC, Shenyang.HOUSING,
						Shenyang.WATER, Shenyang.INDUSTRY)
				.startsWith(TIEXI, HUNNAN))
			.whenAsked(readiness(COORDINATOR, UnitKind.ZONE, ReadinessGap.OFFICE, null))
			.thenAnswers((answer) -> assertThat(answer.units()).hasSize(2))
			.whenAsked(readiness(COORDINATOR, UnitKind.DISTRICT, ReadinessGap.OFFICE, null))
			.thenAnswers((answer) -> assertThat(answer.units()).extracting(OfficeReadinessView::unitName)
				.containsExactly("浑南区"));
	}

	@Test
	@Clause({ "F-010", "F-011", "F-012" })
	void gapsAreThoseOfTheDayAndSaySinceWhen() {
		this.fixture.whenAsked(readiness(COORDINATOR, null, null, OPENED.minusDays(1)))
			.thenAnswers((answer) -> assertThat(of(answer, TIEXI).gaps()).containsExactly(
					new ReadinessGapView(ReadinessGap.OFFICE, NOTICE),
					new ReadinessGapView(ReadinessGap.PRINCIPAL_LEADER, NOTICE),
					new ReadinessGapView(ReadinessGap.FULL_TIME_STAFF, NOTICE)))
			.whenAsked(readiness(COORDINATOR, null, null, OPENED))
			.thenAnswers((answer) -> {
				assertThat(of(answer, TIEXI).gaps())
					.containsExactly(new ReadinessGapView(ReadinessGap.FULL_TIME_STAFF, NOTICE));
				assertThat(of(answer, TIEXI).office().leader().name()).isEqualTo("张区长");
			})
			.whenAsked(readiness(COORDINATOR, null, null, LocalDate.of(2018, 4, 1)))
			.thenAnswers((answer) -> {
				assertThat(of(answer, TIEXI).gaps()).isEmpty();
				assertThat(of(answer, TIEXI).office().staff()).extracting(OfficeStaffView::personId)
					.containsExactlyInAnyOrder("person-3", "person-4");
			})
			.whenAsked(readiness(COORDINATOR, null, null, NOTICE.minusDays(1)))
			.thenAnswers((answer) -> assertThat(of(answer, TIEXI).gaps()).isEmpty());
	}

	@Test
	@Clause({ "F-011", "F-012" })
	void gapsComeBackWhenSomebodyLeavesAndHistoryStays() {
		LocalDate changed = LocalDate.of(2019, 1, 1);
		this.fixture
			.given(new PrincipalLeaderAppointed(TIEXI, "person-1", "person-2", "工作已交接", changed),
					new PrincipalLeaderLeft(TIEXI, "person-2", "调离", LocalDate.of(2019, 6, 30)),
					new OfficeStaffEnded(TIEXI, "person-3", "轮岗", LocalDate.of(2019, 3, 31)),
					new OfficeStaffAssigned(TIEXI, "person-3", true, LocalDate.of(2020, 1, 1),
							LocalDate.of(2020, 12, 31), LocalDate.of(2020, 1, 1)))
			.whenAsked(readiness(COORDINATOR, null, null, changed.minusDays(1)))
			.thenAnswers((answer) -> assertThat(of(answer, TIEXI).office().leader().name()).isEqualTo("张区长"))
			.whenAsked(readiness(COORDINATOR, null, null, changed))
			.thenAnswers((answer) -> {
				assertThat(of(answer, TIEXI).office().leader().name()).isEqualTo("李区长");
				assertThat(of(answer, TIEXI).office().leader().note()).isEqualTo("工作已交接");
			})
			.whenAsked(readiness(COORDINATOR, null, null, LocalDate.of(2019, 7, 1)))
			.thenAnswers((answer) -> assertThat(of(answer, TIEXI).gaps()).containsExactly(
					new ReadinessGapView(ReadinessGap.PRINCIPAL_LEADER, LocalDate.of(2019, 7, 1)),
					new ReadinessGapView(ReadinessGap.FULL_TIME_STAFF, LocalDate.of(2019, 4, 1))))
			.whenAsked(readiness(COORDINATOR, null, null, null))
			.thenAnswers((answer) -> assertThat(of(answer, TIEXI).gaps())
				.contains(new ReadinessGapView(ReadinessGap.FULL_TIME_STAFF, LocalDate.of(2021, 1, 1))))
			.sameWhenDeliveredTwice("unit-directory", "stewardship")
			.sameAfterReplay("unit-directory", "stewardship");
	}

	@Test
	@Clause({ "F-010", "F-135" })
	void aDistrictSeesItselfAndWhatBelongsToIt() {
		this.fixture.whenAsked(readiness(TIEXI_MANAGER, null, null, null))
			.thenAnswers((answer) -> assertThat(answer.units()).extracting(OfficeReadinessView::unitId)
				.containsExactly(TIEXI, TIEXI_ZONE))
			.whenAsked(readiness(TIEXI_SPECIALIST, null, null, null))
			.thenAnswers((answer) -> assertThat(answer.units()).extracting(OfficeReadinessView::unitId)
				.containsExactly(TIEXI_ZONE))
			.whenAsked(readiness(CONTACT, null, null, null))
			.thenAnswers((answer) -> assertThat(answer.units()).isEmpty());
	}

	@Test
	@Clause("F-009")
	void theLeadingGroupIsThatOfTheDay() {
		LocalDate convened = LocalDate.of(2018, 1, 10);
		LocalDate changed = LocalDate.of(2019, 4, 1);
		this.fixture
			.given(new LeadingGroupConvened("group-1", "领导小组", "person-1", List.of("person-2", "person-3"), DRC,
					"沈委办〔2018〕1号", convened),
					new LeadingGroupChanged("group-1", "person-2", List.of("person-4"), CITY, "沈委办〔2019〕4号", "人事变动",
							changed),
					new RankConferred("person-1", LeaderRank.CITY_CHIEF, convened, null, convened))
			.whenAsked(new FindLeadingGroup(COORDINATOR, convened.minusDays(1), null))
			.thenAbsent()
			.whenAsked(new FindLeadingGroup(TIEXI_SPECIALIST, changed.minusDays(1), null))
			.thenAnswers((group) -> {
				assertThat(group.chair()).isEqualTo(new GroupMemberView("person-1", "张区长", LeaderRank.CITY_CHIEF));
				assertThat(group.members()).extracting(GroupMemberView::personId)
					.containsExactly("person-2", "person-3");
				assertThat(group.officeUnitName()).isEqualTo("市发展改革委");
				assertThat(group.reason()).isNull();
			})
			.whenAsked(new FindLeadingGroup(COORDINATOR, null, null))
			.thenAnswers((group) -> {
				assertThat(group.name()).isEqualTo("领导小组");
				assertThat(group.chair().name()).isEqualTo("李区长");
				assertThat(group.since()).isEqualTo(changed);
				assertThat(group.documentNo()).isEqualTo("沈委办〔2019〕4号");
			})
			.whenAsked(new FindLeadingGroup(CONTACT, null, null))
			.thenAbsent()
			.sameWhenDeliveredTwice("unit-directory", "stewardship")
			.sameAfterReplay("unit-directory", "stewardship");
	}

}
