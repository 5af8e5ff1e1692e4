package org.diaodu.command.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.command.ApprovePolicy;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.policy.command.RejectPolicy;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.policy.event.PolicyProposed;
import org.diaodu.kernel.policy.event.PolicyRejected;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;

@Clause({ "F-002", "F-062" })
class PolicyTest {

	private static final LocalDate TODAY = LocalDate.of(2019, 6, 1);

	private static final LocalDate LATER = LocalDate.of(2020, 1, 1);

	private static final String QUOTA = PolicyParameter.MAJOR_PROJECT_QUOTA.policyId();

	private static final Attribution PROPOSER = People.CITY_COORDINATOR;

	private static final Attribution APPROVER = People.acting("person-leader", Role.RESPONSIBLE_LEADER,
			TestDirectory.CITY);

	private static final Attribution COLLEAGUE = People.acting("person-colleague", Role.COORDINATOR,
			TestDirectory.CITY_DRC);

	private final TestDirectory directory = new TestDirectory();

	private final Decision<Policy> decision = Decision.of(Policy.class,
			this.directory.post(APPROVER.actor(), Role.RESPONSIBLE_LEADER, TestDirectory.CITY, null)
				.post(COLLEAGUE.actor(), Role.COORDINATOR, TestDirectory.CITY_DRC, null));

	private static ProposePolicy propose(PolicyParameter parameter, String version, LocalDate from,
			@Nullable LocalDate to, String... values) {
		List<PolicyValue> all = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			all.add(new PolicyValue(parameter.fields().get(i), values[i]));
		}
		return new ProposePolicy(parameter.policyId(), parameter, version, "沈政发〔2018〕7号", "(四)", from, to, all);
	}

	private static ProposePolicy proposeQuota(String version, String from, @Nullable String to, int projects) {
		return propose(PolicyParameter.MAJOR_PROJECT_QUOTA, version, LocalDate.parse(from),
				(to != null) ? LocalDate.parse(to) : null, Integer.toString(projects));
	}

	private static PolicyVersion quota(String version, String from, @Nullable String to, int projects) {
		ProposePolicy command = proposeQuota(version, from, to, projects);
		return new PolicyVersion(command.parameter(), version, command.documentNo(), command.clause(),
				command.effectiveFrom(), command.effectiveTo(), command.values());
	}

	private static PolicyAdopted adopted(PolicyVersion version) {
		return new PolicyAdopted(QUOTA, version, "system", "system", null, null, version.effectiveFrom());
	}

	private static PolicyProposed proposed(PolicyVersion version) {
		return new PolicyProposed(QUOTA, version, PROPOSER.actor(), PROPOSER.organisation(), TODAY);
	}

	private static final PolicyAdopted FIRST = adopted(quota("2018-7", "2018-02-14", null, 72));

	private static final PolicyProposed AMENDED = proposed(quota("2020-1", "2020-01-01", null, 80));

	@Nested
	class Proposing {

		@Test
		void aQuotaWaitsForASecondPerson() {
			PolicyTest.this.decision.given(FIRST)
				.when(PROPOSER, proposeQuota("2020-1", "2020-01-01", null, 80))
				.thenRecords(AMENDED);
		}

		@Test
		void whatOnePersonMayDecideIsAdoptedAtOnce() {
			ProposePolicy command = propose(PolicyParameter.GUARANTEE_VISITS, "2020-1", LATER, null, "30", "090");
			PolicyTest.this.decision.when(PROPOSER, command)
				.thenRecords(new PolicyAdopted(command.policyId(),
						new PolicyVersion(PolicyParameter.GUARANTEE_VISITS, "2020-1", "沈政发〔2018〕7号", "(四)", LATER, null,
								List.of(new PolicyValue(PolicyField.MAJOR_VISIT_DAYS, "30"),
										new PolicyValue(PolicyField.OTHER_VISIT_DAYS, "90"))),
						PROPOSER.actor(), PROPOSER.organisation(), null, null, TODAY));
		}

		@ParameterizedTest
		@CsvSource({ "40, 20", "30, 30" })
		void aLightThatWouldNeverBeYellowIsRefused(String yellow, String red) {
			PolicyTest.this.decision
				.when(PROPOSER, propose(PolicyParameter.PROGRESS_LIGHT, "x", LATER, null, yellow, red, "2"))
				.thenRefuses(PolicyRefusal.POLICY_YELLOW_NOT_BEFORE_RED, "values",
						Map.of("yellow", yellow, "red", red));
		}

		@Test
		void soAreMonthsThatTurnNoLightYellowFirst() {
			PolicyTest.this.decision
				.when(PROPOSER, propose(PolicyParameter.STATISTICS_LIGHT, "x", LATER, null, "2", "2"))
				.thenRefuses(PolicyRefusal.POLICY_YELLOW_NOT_BEFORE_RED, "values");
		}

		@Test
		void theProgramAdoptsByItselfOnTheFirstDayItApplies() {
			PolicyTest.this.decision.when(People.SYSTEM, proposeQuota("2018-7", "2018-02-14", null, 72))
				.thenRecords(FIRST);
		}

		@Test
		void theSameAgainChangesNothing() {
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(PROPOSER, proposeQuota("2020-1", "2020-01-01", null, 80))
				.thenRecordsNothing();
		}

		@Test
		void whatIsAdoptedAlreadyChangesNothing() {
			PolicyTest.this.decision.given(FIRST)
				.when(People.SYSTEM, proposeQuota("2018-7", "2018-02-14", null, 72))
				.thenRecordsNothing();
		}

		@Test
		void anotherContentUnderTheSameNameIsRefused() {
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(PROPOSER, proposeQuota("2020-1", "2020-01-01", null, 90))
				.thenRefuses(PolicyRefusal.POLICY_VERSION_EXISTS, "version");
		}

		@ParameterizedTest
		@CsvSource({ "2018-02-14,", "2018-01-01,", "2018-01-01,2018-02-14", "2018-03-01,2018-12-31", "2019-01-01,",
				"2019-07-01,", "2019-12-31,2020-01-31", "2020-06-01,2020-12-31" })
		void aDayThatHasAVersionGetsNoOther(String from, @Nullable String to) {
			// 2018-02-14 to 2018-12-31, 2019-01-01 to 2019-12-31, 2020-06-01 to
			// 2021-05-31, then nothing until 2022-01-01
			PolicyTest.this.decision
				.given(FIRST, adopted(quota("2019", "2019-01-01", "2019-12-31", 80)),
						adopted(quota("2020", "2020-06-01", "2021-05-31", 90)),
						adopted(quota("2022", "2022-01-01", null, 95)))
				.when(PROPOSER, proposeQuota("new", from, to, 60))
				.thenRefuses(PolicyRefusal.POLICY_OVERLAPS, "effectiveFrom");
		}

		@ParameterizedTest
		@CsvSource({ "2017-01-01,2018-02-13", "2020-01-01,2020-05-31", "2021-06-01,2021-12-31", "2022-01-02," })
		void daysWithoutAVersionMayGetOneAndTheLastMayBeAmended(String from, @Nullable String to) {
			PolicyTest.this.decision
				.given(FIRST, adopted(quota("2019", "2019-01-01", "2019-12-31", 80)),
						adopted(quota("2020", "2020-06-01", "2021-05-31", 90)),
						adopted(quota("2022", "2022-01-01", null, 95)))
				.when(PROPOSER, proposeQuota("new", from, to, 60))
				.thenRecords(proposed(quota("new", from, to, 60)));
		}

		@Test
		void aVersionThatEndsBeforeItBeginsIsRefused() {
			PolicyTest.this.decision.when(PROPOSER, proposeQuota("2020-1", "2020-01-01", "2019-12-31", 80))
				.thenRefuses(PolicyRefusal.POLICY_ENDS_BEFORE_START, "effectiveTo");
		}

		@ParameterizedTest
		@CsvSource({ "0,POLICY_VALUE_OUT_OF_BOUNDS", "10001,POLICY_VALUE_OUT_OF_BOUNDS",
				"-1,POLICY_VALUE_OUT_OF_BOUNDS" })
		void aValueOutsideItsBoundsIsRefused(int projects, PolicyRefusal code) {
			PolicyTest.this.decision.when(PROPOSER, proposeQuota("2020-1", "2020-01-01", null, projects))
				.thenRefuses(code, "values.0.value");
		}

		@Test
		void aValueThatIsNoneOfItsKindIsRefused() {
			PolicyTest.this.decision
				.when(PROPOSER, propose(PolicyParameter.GUARANTEE_RANK, "2020-1", LATER, null, "市长"))
				.thenRefuses(CommonRefusal.VALUE_INVALID, "values.0.value");
		}

		@Test
		void aValueOfAnotherParameterIsRefused() {
			PolicyTest.this.decision
				.when(PROPOSER,
						new ProposePolicy(QUOTA, PolicyParameter.MAJOR_PROJECT_QUOTA, "2020-1", "号", "条", LATER, null,
								List.of(new PolicyValue(PolicyField.MAJOR_PROJECTS, "80"),
										new PolicyValue(PolicyField.UPDATE_DAYS, "7"))))
				.thenRefuses(PolicyRefusal.POLICY_FIELD_UNKNOWN, "values.1.field");
		}

		@Test
		void aValueGivenTwiceIsRefused() {
			PolicyValue value = new PolicyValue(PolicyField.MAJOR_PROJECTS, "80");
			PolicyTest.this.decision
				.when(PROPOSER,
						new ProposePolicy(QUOTA, PolicyParameter.MAJOR_PROJECT_QUOTA, "2020-1", "号", "条", LATER, null,
								List.of(value, value)))
				.thenRefuses(PolicyRefusal.POLICY_FIELD_TWICE, "values.1.field");
		}

		@Test
		void aMissingValueIsRefused() {
			PolicyTest.this.decision
				.when(PROPOSER, propose(PolicyParameter.GUARANTEE_VISITS, "2020-1", LATER, null, "30"))
				.thenRefuses(PolicyRefusal.POLICY_FIELD_MISSING, "values");
		}

		@Test
		void anotherAggregateThanTheParametersIsRefused() {
			PolicyTest.this.decision
				.when(PROPOSER,
						new ProposePolicy("policy-other", PolicyParameter.MAJOR_PROJECT_QUOTA, "1", "号", "条", LATER,
								null, List.of(new PolicyValue(PolicyField.MAJOR_PROJECTS, "80"))))
				.thenRefuses(CommonRefusal.VALUE_INVALID, "policyId");
		}

		@Test
		void theDistrictsAndTheApproverMayNotPropose() {
			PolicyTest.this.decision.when(People.TIEXI_MANAGER, proposeQuota("2020-1", "2020-01-01", null, 80))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
			PolicyTest.this.decision.when(APPROVER, proposeQuota("2020-1", "2020-01-01", null, 80))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

	}

	@Nested
	class Approving {

		private final ApprovePolicy approve = new ApprovePolicy(QUOTA, "2020-1");

		@Test
		void aSecondPersonOfAnotherUnitAdopts() {
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(APPROVER, this.approve)
				.thenRecords(new PolicyAdopted(QUOTA, AMENDED.version(), PROPOSER.actor(), PROPOSER.organisation(),
						APPROVER.actor(), APPROVER.organisation(), TODAY));
		}

		@Test
		void nobodyApprovesTheirOwnProposal() {
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(PROPOSER, this.approve)
				.thenRefuses(PolicyRefusal.POLICY_SELF_APPROVED);
		}

		@Test
		void nobodyApprovesTheirOwnProposalInAnotherPost() {
			PolicyTest.this.directory.post(PROPOSER.actor(), Role.RESPONSIBLE_LEADER, TestDirectory.CITY, null);
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(People.acting(PROPOSER.actor(), Role.RESPONSIBLE_LEADER, TestDirectory.CITY), this.approve)
				.thenRefuses(PolicyRefusal.POLICY_SELF_APPROVED);
		}

		@Test
		void aColleagueOfTheProposerMayNotApprove() {
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(COLLEAGUE, this.approve)
				.thenRefuses(PolicyRefusal.POLICY_APPROVER_SAME_UNIT);
		}

		@Test
		void aColleagueOfTheProposerMayNotApproveInAnotherPost() {
			PolicyTest.this.directory.post(COLLEAGUE.actor(), Role.RESPONSIBLE_LEADER, TestDirectory.CITY, null);
			PolicyTest.this.directory.with(new org.diaodu.kernel.jurisdiction.event.PostAssigned(COLLEAGUE.actor(),
					"another-post", Role.COORDINATOR, TestDirectory.CITY_DRC, null, TODAY, null, TODAY));
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(People.acting(COLLEAGUE.actor(), Role.RESPONSIBLE_LEADER, TestDirectory.CITY), this.approve)
				.thenRefuses(PolicyRefusal.POLICY_APPROVER_SAME_UNIT);
		}

		@Test
		void theProgramIsNoSecondPerson() {
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(People.SYSTEM, this.approve)
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

		@Test
		void aDistrictMayNotApprove() {
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(People.TIEXI_MANAGER, this.approve)
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

		@Test
		void whatWasNotProposedCannotBeApproved() {
			PolicyTest.this.decision.when(APPROVER, this.approve)
				.thenRefuses(PolicyRefusal.POLICY_PROPOSAL_UNKNOWN, "version");
			PolicyTest.this.decision.given(FIRST)
				.when(APPROVER, new ApprovePolicy(QUOTA, "2018-7"))
				.thenRefuses(PolicyRefusal.POLICY_PROPOSAL_UNKNOWN, "version");
		}

		@Test
		void aProposalThatCameToOverlapIsRefused() {
			PolicyTest.this.decision.given(FIRST, AMENDED, adopted(quota("2020-2", "2020-01-01", null, 90)))
				.when(APPROVER, this.approve)
				.thenRefuses(PolicyRefusal.POLICY_OVERLAPS, "effectiveFrom");
		}

	}

	@Nested
	class Rejecting {

		private static final RejectPolicy REJECT = new RejectPolicy(QUOTA, "2020-1", "名额不足以支撑");

		private PolicyRejected rejectedBy(Attribution by) {
			return new PolicyRejected(QUOTA, PolicyParameter.MAJOR_PROJECT_QUOTA, "2020-1", REJECT.reason(), by.actor(),
					by.organisation(), TODAY);
		}

		@Test
		void anApproverRejects() {
			PolicyTest.this.decision.given(FIRST, AMENDED).when(APPROVER, REJECT).thenRecords(rejectedBy(APPROVER));
		}

		@Test
		void theProposerWithdraws() {
			PolicyTest.this.decision.given(FIRST, AMENDED).when(PROPOSER, REJECT).thenRecords(rejectedBy(PROPOSER));
		}

		@Test
		void whatIsRejectedCannotBeApprovedAndMayBeProposedAnew() {
			PolicyTest.this.decision.given(FIRST, AMENDED, rejectedBy(APPROVER))
				.when(APPROVER, new ApprovePolicy(QUOTA, "2020-1"))
				.thenRefuses(PolicyRefusal.POLICY_PROPOSAL_UNKNOWN, "version");
			Decision.of(Policy.class, PolicyTest.this.directory)
				.given(FIRST, AMENDED, rejectedBy(APPROVER))
				.when(PROPOSER, proposeQuota("2020-1", "2020-01-01", null, 75))
				.thenRecords(proposed(quota("2020-1", "2020-01-01", null, 75)));
		}

		@Test
		void aReasonIsNeeded() {
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(APPROVER, new RejectPolicy(QUOTA, "2020-1", " "))
				.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		}

		@Test
		void othersMayNot() {
			PolicyTest.this.decision.given(FIRST, AMENDED)
				.when(People.TIEXI_MANAGER, REJECT)
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

	}

	@Nested
	@Clause({ "F-002", "F-035", "F-036", "F-037", "F-038" })
	class Thresholds {

		private final TierThresholdsAdopted first = TestDirectory.adopted("2018-7", TestDirectory.NOTICE, 500, 3000,
				10_000);

		private ProposePolicy thresholds(String version, LocalDate from, String... amounts) {
			ProposePolicy command = propose(PolicyParameter.TIER_THRESHOLDS, version, from, null, amounts);
			return new ProposePolicy(command.policyId(), command.parameter(), version, "沈政发〔2018〕7号", "一(二)", from,
					null, command.values());
		}

		@Test
		void theProgramAdoptsTheFirst() {
			PolicyTest.this.decision
				.when(People.SYSTEM, thresholds("2018-7", TestDirectory.NOTICE, "500", "3000", "3000", "10000"))
				.thenRecords(this.first);
		}

		@Test
		void anAmendmentIsStoredInTheirOwnFormOnceApproved() {
			ProposePolicy command = thresholds("2020-1", LATER, "500.00", "5000.00", "5000.00", "20000.00");
			PolicyVersion version = new PolicyVersion(PolicyParameter.TIER_THRESHOLDS, "2020-1", "沈政发〔2018〕7号", "一(二)",
					LATER, null, command.values());
			PolicyProposed proposal = new PolicyProposed(command.policyId(), version, PROPOSER.actor(),
					PROPOSER.organisation(), TODAY);
			PolicyTest.this.decision.given(this.first).when(PROPOSER, command).thenRecords(proposal);
			TierThresholdsAdopted adopted = TestDirectory.adopted("2020-1", LATER, 500, 5000, 20_000);
			Decision.of(Policy.class, PolicyTest.this.directory)
				.given(this.first, proposal)
				.when(APPROVER, new ApprovePolicy(command.policyId(), "2020-1"))
				.thenRecords(new TierThresholdsAdopted(adopted.policyId(), "2020-1", "沈政发〔2018〕7号", "一(二)", LATER,
						adopted.zone(), adopted.district(), adopted.department(), adopted.city(), TODAY));
		}

		@ParameterizedTest
		@CsvSource({ "500,400,3000,10000", "500,3000,400,10000", "500,3000,3000,2000", "500,3000,20000,10000" })
		void refusesThresholdsThatFall(String zone, String district, String department, String city) {
			PolicyTest.this.decision.when(PROPOSER, thresholds("2020-1", LATER, zone, district, department, city))
				.thenRefuses(PolicyRefusal.THRESHOLDS_NOT_ASCENDING, "values");
		}

		@Test
		void refusesAThresholdOfZero() {
			PolicyTest.this.decision.when(PROPOSER, thresholds("2020-1", LATER, "0", "3000", "3000", "10000"))
				.thenRefuses(PolicyRefusal.POLICY_VALUE_OUT_OF_BOUNDS, "values.0.value");
		}

		@Test
		void refusesThresholdsThatDoNotFollowTheLast() {
			PolicyTest.this.decision.given(this.first)
				.when(PROPOSER, thresholds("2018-8", TestDirectory.NOTICE, "500", "3000", "3000", "20000"))
				.thenRefuses(PolicyRefusal.POLICY_OVERLAPS, "effectiveFrom");
		}

		@Test
		void refusesThresholdsThatEndWithoutSuccessor() {
			PolicyTest.this.decision
				.when(PROPOSER,
						propose(PolicyParameter.TIER_THRESHOLDS, "2020-1", LATER, LATER, "500", "3000", "3000",
								"20000"))
				.thenRefuses(PolicyRefusal.POLICY_END_NOT_ALLOWED, "effectiveTo");
		}

	}

}
