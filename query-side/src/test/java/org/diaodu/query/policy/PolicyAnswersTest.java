package org.diaodu.query.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.ProposalStatus;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.CalendarYearRevised;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.policy.event.PolicyProposed;
import org.diaodu.kernel.policy.event.PolicyRejected;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.policy.query.FindCalendarYear;
import org.diaodu.kernel.policy.query.FindDueDate;
import org.diaodu.kernel.policy.query.FindWorkingDay;
import org.diaodu.kernel.policy.query.ListPolicies;
import org.diaodu.kernel.policy.query.ListPolicyProposals;
import org.diaodu.kernel.policy.query.ListPolicyVersions;
import org.diaodu.kernel.policy.query.ListThresholds;
import org.diaodu.kernel.policy.query.PoliciesView;
import org.diaodu.kernel.policy.query.PolicyActorView;
import org.diaodu.kernel.policy.query.PolicyProposalView;
import org.diaodu.kernel.policy.query.PolicyVersionView;
import org.diaodu.kernel.policy.query.ThresholdVersionView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;

@Clause({ "F-002", "F-062" })
class PolicyAnswersTest {

	private static final String QUOTA = PolicyParameter.MAJOR_PROJECT_QUOTA.policyId();

	private static final LocalDate ORDER = LocalDate.of(2018, 2, 14);

	private static final LocalDate AMENDED = LocalDate.of(2026, 7, 1);

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private static final Caller OWNER = new Caller("person-owner", Role.OWNER_CONTACT, Shenyang.TIEXI);

	private static final Attribution APPROVER = ProjectionFixture.attribution("person-leader", Role.RESPONSIBLE_LEADER,
			"unit-210100");

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR))
			.given(new PersonRegistered(OWNER.personId(), ORDER),
					new PostAssigned(OWNER.personId(), "post-owner", Role.OWNER_CONTACT, Shenyang.TIEXI,
							"91350100M000100Y43", ORDER, null, ORDER))
			.named(COORDINATOR.personId(), "李主任")
			.named("person-leader", "王市长");
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private static PolicyVersion quota(String version, LocalDate from, int projects) {
		return new PolicyVersion(PolicyParameter.MAJOR_PROJECT_QUOTA, version, "沈政发〔2018〕7号", "(四)", from, null,
				List.of(new PolicyValue(PolicyField.MAJOR_PROJECTS, Integer.toString(projects))));
	}

	private static PolicyVersion thresholds(String version, LocalDate from, String zone) {
		return new PolicyVersion(PolicyParameter.TIER_THRESHOLDS, version, "沈政发〔2018〕7号", "(二)", from, null,
				List.of(new PolicyValue(PolicyField.ZONE_AMOUNT, zone),
						new PolicyValue(PolicyField.DISTRICT_AMOUNT, "3000.00"),
						new PolicyValue(PolicyField.DEPARTMENT_AMOUNT, "3000.00"),
						new PolicyValue(PolicyField.CITY_AMOUNT, "10000.00")));
	}

	private static TierThresholdsAdopted adopted(String version, LocalDate from, String zone) {
		return new TierThresholdsAdopted("policy-tier-thresholds", version, "沈政发〔2018〕7号", "(二)", from,
				WanYuan.of(zone), WanYuan.of(3000), WanYuan.of(3000), WanYuan.of(10_000), TODAY);
	}

	private static PolicyProposed proposed(PolicyVersion version) {
		return new PolicyProposed(version.parameter().policyId(), version, COORDINATOR.personId(), COORDINATOR.unitId(),
				TODAY);
	}

	private static PolicyAdopted adopted(PolicyVersion version) {
		return new PolicyAdopted(QUOTA, version, COORDINATOR.personId(), COORDINATOR.unitId(), "person-leader",
				"unit-210100", TODAY);
	}

	private static PolicyRejected rejected(String version, String by) {
		return new PolicyRejected(QUOTA, PolicyParameter.MAJOR_PROJECT_QUOTA, version, "名额不足", by, "unit-210100",
				TODAY);
	}

	private void amendedQuota() {
		this.fixture
			.given(new PolicyAdopted(QUOTA, quota("2018-7", ORDER, 72), "system", "system", null, null, ORDER),
					proposed(quota("2026-1", AMENDED, 80)))
			.by(APPROVER)
			.given(adopted(quota("2026-1", AMENDED, 80)));
	}

	private static @Nullable Integer majorProjects(PoliciesView view) {
		return view.policies()
			.stream()
			.filter((policy) -> policy.parameter() == PolicyParameter.MAJOR_PROJECT_QUOTA)
			.map((policy) -> policy.inForce())
			.filter(Objects::nonNull)
			.map((version) -> version.version().number(PolicyField.MAJOR_PROJECTS))
			.findFirst()
			.orElse(null);
	}

	@Test
	void aDayIsAnsweredWithItsVersionAndAnAmendmentDoesNotReachBack() {
		amendedQuota();
		this.fixture.whenAsked(new ListPolicies(COORDINATOR, ORDER.minusDays(1), null)).thenAnswers((view) -> {
			assertThat(view.policies()).hasSameSizeAs(PolicyParameter.values());
			assertThat(majorProjects(view)).isNull();
		})
			.whenAsked(new ListPolicies(COORDINATOR, AMENDED.minusDays(1), null))
			.thenAnswers((view) -> assertThat(majorProjects(view)).isEqualTo(72))
			.whenAsked(new ListPolicies(COORDINATOR, AMENDED, null))
			.thenAnswers((view) -> assertThat(majorProjects(view)).isEqualTo(80))
			.whenAsked(new ListPolicies(COORDINATOR, null, null))
			.thenAnswers((view) -> {
				assertThat(view.on()).isEqualTo(TODAY);
				assertThat(majorProjects(view)).isEqualTo(72);
			})
			.sameWhenDeliveredTwice("policy")
			.sameAfterReplay("policy");
	}

	@Test
	void aVersionTellsUntilWhenItAppliesAndWhoseFourEyesItPassed() {
		amendedQuota();
		this.fixture.whenAsked(new ListPolicyVersions(COORDINATOR, PolicyParameter.MAJOR_PROJECT_QUOTA, null))
			.thenAnswers((view) -> {
				assertThat(view.versions()).extracting(PolicyVersionView::lastDay)
					.containsExactly(AMENDED.minusDays(1), null);
				assertThat(view.versions()).extracting(PolicyVersionView::approver)
					.containsExactly(null, new PolicyActorView("person-leader", "王市长", "unit-210100", "沈阳市"));
				assertThat(view.versions().getLast().proposer())
					.isEqualTo(new PolicyActorView(COORDINATOR.personId(), "李主任", COORDINATOR.unitId(), "市发展改革委"));
			})
			.whenAsked(new ListPolicyVersions(OWNER, PolicyParameter.MAJOR_PROJECT_QUOTA, null))
			.thenAnswers((view) -> assertThat(view.versions())
				.allMatch((version) -> version.proposer() == null && version.approver() == null));
	}

	@Test
	void thresholdsAreAVersionLikeOthersWithTheirProposerAndApprover() {
		PolicyVersion amended = thresholds("2026-1", AMENDED, "1000.00");
		this.fixture.given(adopted("2018-7", ORDER, "500.00"), proposed(amended))
			.by(APPROVER)
			.given(adopted("2026-1", AMENDED, "1000.00"))
			.whenAsked(new ListPolicyVersions(COORDINATOR, PolicyParameter.TIER_THRESHOLDS, null))
			.thenAnswers((view) -> {
				assertThat(view.versions()).extracting(PolicyVersionView::version)
					.containsExactly(thresholds("2018-7", ORDER, "500.00"), amended);
				PolicyVersionView last = view.versions().getLast();
				assertThat(last.proposer()).extracting(PolicyActorView::personId).isEqualTo(COORDINATOR.personId());
				assertThat(last.approver()).extracting(PolicyActorView::personId).isEqualTo("person-leader");
				assertThat(view.versions().getFirst().approver()).isNull();
			})
			.whenAsked(new ListThresholds(OWNER, null))
			.thenAnswers((view) -> {
				assertThat(view.versions()).extracting(ThresholdVersionView::zone)
					.containsExactly(WanYuan.of(500), WanYuan.of(1000));
				assertThat(view.versions()).extracting(ThresholdVersionView::effectiveTo)
					.containsExactly(AMENDED.minusDays(1), null);
			})
			.whenAsked(
					new ListPolicyProposals(COORDINATOR, PolicyParameter.TIER_THRESHOLDS, ProposalStatus.ADOPTED, null))
			.thenAnswers((view) -> assertThat(view.proposals()).hasSize(1))
			.sameWhenDeliveredTwice("policy")
			.sameAfterReplay("policy");
	}

	@Test
	void aProposalIsOpenUntilSomebodyDecidesAndMayBeMadeAnew() {
		PolicyVersion first = quota("2026-1", AMENDED, 90);
		this.fixture
			.given(proposed(first), rejected("2026-1", "person-leader"), proposed(first),
					rejected("2026-1", COORDINATOR.personId()), proposed(quota("2026-1", AMENDED, 80)))
			.whenAsked(new ListPolicyProposals(COORDINATOR, null, null, null))
			.thenAnswers((view) -> {
				assertThat(view.proposals()).extracting(PolicyProposalView::status)
					.containsExactly(ProposalStatus.OPEN, ProposalStatus.WITHDRAWN, ProposalStatus.REJECTED);
				assertThat(view.proposals()).extracting(PolicyProposalView::reason)
					.containsExactly(null, "名额不足", "名额不足");
				assertThat(view.proposals().getFirst().version()).isEqualTo(quota("2026-1", AMENDED, 80));
				assertThat(view.proposals().getLast().decidedBy())
					.isEqualTo(new PolicyActorView("person-leader", "王市长", "unit-210100", "沈阳市"));
			})
			.whenAsked(new ListPolicyProposals(COORDINATOR, PolicyParameter.GUARANTEE_RANK, null, null))
			.thenAnswers((view) -> assertThat(view.proposals()).isEmpty())
			.whenAsked(new ListPolicyProposals(COORDINATOR, null, ProposalStatus.OPEN, null))
			.thenAnswers((view) -> assertThat(view.proposals()).hasSize(1))
			.whenAsked(new ListPolicyProposals(OWNER, null, null, null))
			.thenAnswers((view) -> assertThat(view.proposals()).isEmpty())
			.sameWhenDeliveredTwice("policy")
			.sameAfterReplay("policy");
	}

	@Test
	void aYearIsAnsweredByItsLatestNotice() {
		CalendarDay day = new CalendarDay(LocalDate.of(2026, 6, 19), true, "端午节");
		CalendarDay more = new CalendarDay(LocalDate.of(2026, 6, 18), true, "端午节");
		this.fixture
			.given(new CalendarYearPublished(WorkingCalendar.ID, 2026, "通知", "https://www.gov.cn/1", List.of(day),
					TODAY),
					new CalendarYearRevised(WorkingCalendar.ID, 2026, "补充通知", "https://www.gov.cn/2",
							List.of(more, day), "延长假期", TODAY))
			.whenAsked(new FindCalendarYear(COORDINATOR, 2026, null))
			.thenAnswers((year) -> {
				assertThat(year.published()).isTrue();
				assertThat(year.revision()).isEqualTo(1);
				assertThat(year.document()).isEqualTo("补充通知");
				assertThat(year.reason()).isEqualTo("延长假期");
				assertThat(year.days()).containsExactly(more, day);
				assertThat(year.workingDays()).isEqualTo(259);
			})
			.whenAsked(new FindCalendarYear(COORDINATOR, 2027, null))
			.thenAnswers((year) -> {
				assertThat(year.published()).isFalse();
				assertThat(year.document()).isNull();
				assertThat(year.workingDays()).isEqualTo(261);
			})
			.whenAsked(new FindWorkingDay(OWNER, LocalDate.of(2026, 6, 18), null))
			.thenAnswers((answer) -> {
				assertThat(answer.status()).isEqualTo(WorkingCalendar.Status.OFF);
				assertThat(answer.holiday()).isEqualTo("端午节");
			})
			.whenAsked(new FindWorkingDay(OWNER, LocalDate.of(2027, 6, 18), null))
			.thenAnswers((answer) -> {
				assertThat(answer.status()).isEqualTo(WorkingCalendar.Status.UNKNOWN);
				assertThat(answer.countsAsWorking()).isTrue();
			})
			.whenAsked(new FindDueDate(OWNER, Instant.parse("2026-06-17T10:00:00Z"), 2, null))
			.thenAnswers((due) -> {
				// after half past five: received on Monday the 22nd
				assertThat(due.receivedOn()).isEqualTo(LocalDate.of(2026, 6, 22));
				assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 6, 24));
				assertThat(due.dueAt()).isEqualTo(Instant.parse("2026-06-24T16:00:00Z"));
				assertThat(due.provisional()).isFalse();
			})
			.whenAsked(new FindDueDate(OWNER, Instant.parse("2026-12-30T01:00:00Z"), 250, null))
			.thenAnswers((due) -> assertThat(due.provisional()).isTrue())
			.sameWhenDeliveredTwice("policy")
			.sameAfterReplay("policy");
	}

	@Test
	void whatNoCalendarHoldsIsRefused() {
		this.fixture.whenAsked(new FindCalendarYear(COORDINATOR, 1800, null))
			.thenRefuses("VALUE_INVALID", "year")
			.whenAsked(new FindWorkingDay(COORDINATOR, LocalDate.of(2201, 1, 1), null))
			.thenRefuses("VALUE_INVALID", "date")
			.whenAsked(new FindDueDate(COORDINATOR, Instant.parse("2026-12-30T01:00:00Z"), -1, null))
			.thenRefuses("VALUE_INVALID", "workingDays")
			.whenAsked(new FindDueDate(COORDINATOR, Instant.parse("2026-12-30T01:00:00Z"), 2501, null))
			.thenRefuses("VALUE_INVALID", "workingDays")
			.whenAsked(new FindDueDate(COORDINATOR, Instant.parse("1800-12-30T01:00:00Z"), 1, null))
			.thenRefuses("VALUE_INVALID", "received");
	}

}
