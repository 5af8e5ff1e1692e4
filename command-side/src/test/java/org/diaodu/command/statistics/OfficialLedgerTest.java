package org.diaodu.command.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.statistics.StatisticsRefusal;
import org.diaodu.kernel.statistics.command.RecordOfficialInvestment;
import org.diaodu.kernel.statistics.command.RecordStatisticalEntry;
import org.diaodu.kernel.statistics.command.ReturnStatisticalEntry;
import org.diaodu.kernel.statistics.command.RingStatisticsClock;
import org.diaodu.kernel.statistics.command.WithdrawStatisticalEntry;
import org.diaodu.kernel.statistics.event.OfficialInvestmentRecorded;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;
import org.diaodu.kernel.statistics.event.StatisticsEntryReturned;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-102")
class OfficialLedgerTest {

	private static final String ID = "project-1";

	private static final LocalDate DAY = LocalDate.of(2019, 5, 20);

	private static final LocalDate DUE = LocalDate.of(2019, 5, 1);

	private static final Attribution DISTRICT = People.acting("person-district-statistics", Role.STATISTICIAN,
			TestDirectory.TIEXI);

	private static final Attribution CITY = People.acting("person-city-statistics", Role.STATISTICIAN,
			TestDirectory.CITY);

	private static final Attribution ELSEWHERE = People.acting("person-heping-statistics", Role.STATISTICIAN,
			TestDirectory.HEPING);

	private static final RecordStatisticalEntry ENTER = new RecordStatisticalEntry(ID, "2019-04", "message-1", DAY);

	private static final StatisticallyEntered ENTERED = new StatisticallyEntered(ID, "2019-04", "message-1", DAY);

	private static final NodeAchieved NODE = new NodeAchieved(ID, "3.5", NodeMeaning.STATISTICALLY_ENTERED,
			List.of(new NodeEvidence(EvidenceKind.STATISTICS_NOTICE, "message-1")), null, "nodes-2018", null, List.of(),
			List.of(new ClockRef(ClockKind.NODE_DUE, "3.5")), DAY);

	private static final NodeAchieved STARTED = new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, List.of(), null,
			"nodes-2018", null,
			List.of(new DueClock(ClockKind.STATISTICS_ENTRY_DUE, "1",
					new Deadline(LocalDate.of(2019, 4, 1), 1, DayCount.MONTHS, DUE, false))),
			List.of(), LocalDate.of(2019, 4, 1));

	private final TestDirectory directory = directory();

	private final Decision<OfficialLedger> decision = Decision.of(OfficialLedger.class, this.directory)
		.given(new ProjectRegistered(ID, facts(), null, LocalDate.of(2018, 3, 1)));

	private static TestDirectory directory() {
		return new TestDirectory().post(DISTRICT.actor(), Role.STATISTICIAN, TestDirectory.TIEXI, null)
			.post(CITY.actor(), Role.STATISTICIAN, TestDirectory.CITY, null)
			.post(ELSEWHERE.actor(), Role.STATISTICIAN, TestDirectory.HEPING, null);
	}

	private static ProjectFacts facts() {
		return facts(Stage.CONSTRUCTION);
	}

	private static ProjectFacts facts(Stage stage) {
		return new ProjectFacts("宝马铁西工厂", Family.ENTERPRISE, null, TestDirectory.TIEXI, TestDirectory.ZONE, null,
				Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, stage, null, null,
				null, null);
	}

	private void adoptNodes() {
		this.directory
			.with(new NodeCatalogueAdopted("node-catalogue", "nodes-2018", "沈政发〔2018〕7号", "(五)", TestDirectory.NOTICE,
					List.of(node("3.4", NodeMeaning.WORK_STARTED, Family.ENTERPRISE),
							node("3.5", NodeMeaning.STATISTICALLY_ENTERED, Family.ENTERPRISE),
							node("3.6", NodeMeaning.STATISTICALLY_ENTERED, Family.GOVERNMENT)),
					TestDirectory.NOTICE));
	}

	private static NodeDefinition node(String code, NodeMeaning meaning, Family family) {
		return new NodeDefinition(code, code, Stage.CONSTRUCTION, null, List.of(), meaning, List.of(), List.of(), null,
				List.of(family), true);
	}

	@Test
	void theStatisticsOfficeAloneEntersAProject() {
		this.decision.when(DISTRICT, ENTER).thenRecords(ENTERED);
		this.decision.when(CITY, ENTER).thenRecords(ENTERED);
		for (Attribution officer : List.of(People.ZONE_SPECIALIST, People.TIEXI_MANAGER, People.CITY_COORDINATOR)) {
			this.decision.when(officer, ENTER).thenRefuses(CommonRefusal.NOT_PERMITTED);
		}
		this.decision.when(ELSEWHERE, ENTER).thenRefuses(CommonRefusal.NOT_FOUND);
	}

	@Test
	void theNodeIsReachedByTheSameWordWhereThereIsOne() {
		adoptNodes();
		this.decision.when(DISTRICT, ENTER).thenRecords(ENTERED, NODE);
	}

	@Test
	void aNodeThatIsReachedIsNotReachedAgainUnlessItWasReopened() {
		adoptNodes();
		this.decision.given(NODE).when(DISTRICT, ENTER).thenRecords(ENTERED);
		this.decision.given(new NodeReopened(ID, "3.5", NodeState.ACHIEVED, "误报", List.of(), List.of(), DAY))
			.when(DISTRICT, ENTER)
			.thenRecords(ENTERED, NODE);
	}

	@Test
	void aMessageIsTakenOnce() {
		this.decision.given(ENTERED).when(DISTRICT, ENTER).thenRecordsNothing();
		this.decision.when(DISTRICT, new RecordStatisticalEntry(ID, "2019-03", "message-1", DAY))
			.thenRefuses(StatisticsRefusal.STATISTICS_MESSAGE_EXISTS, "messageId");
		this.decision.when(DISTRICT, new RecordStatisticalEntry(ID, "2019-04", "message-2", DAY))
			.thenRefuses(StatisticsRefusal.STATISTICS_ALREADY_ENTERED, "month");
		this.decision.when(DISTRICT, new ReturnStatisticalEntry(ID, "2019-04", "材料不全", "message-2", DAY))
			.thenRefuses(StatisticsRefusal.STATISTICS_ALREADY_ENTERED, "month");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-13", "2019-4", "2019/04", "201904", "四月", "0018-05", "1899-12" })
	void refusesWhatIsNoMonth(String month) {
		this.decision.when(DISTRICT, new RecordStatisticalEntry(ID, month, "message-1", DAY))
			.thenRefuses(CommonRefusal.VALUE_INVALID, "month");
	}

	@Test
	void refusesAMonthToComeAndOneDecadesAgo() {
		this.decision.when(DISTRICT, new RecordStatisticalEntry(ID, "2019-07", "message-1", DAY))
			.thenRefuses(CommonRefusal.DATE_IN_FUTURE, "month");
		this.directory.with(new PolicyAdopted(PolicyParameter.PLAUSIBLE_DATES.policyId(),
				new PolicyVersion(PolicyParameter.PLAUSIBLE_DATES, "2018-7", "沈政发〔2018〕7号", "(七)", TestDirectory.NOTICE,
						null,
						List.of(new PolicyValue(PolicyField.FACT_YEARS_BACK, "20"),
								new PolicyValue(PolicyField.PLAN_YEARS_AHEAD, "20"))),
				"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
		this.decision
			.when(DISTRICT, new RecordOfficialInvestment(ID, "1998-01", WanYuan.of(1), WanYuan.of(1), "message-1", DAY))
			.thenRefuses(CommonRefusal.DATE_TOO_EARLY, "month");
		this.decision
			.when(DISTRICT, new RecordOfficialInvestment(ID, "1998-03", WanYuan.of(1), WanYuan.of(1), "message-1", DAY))
			.thenRecords(new OfficialInvestmentRecorded(ID, "1998-03", WanYuan.of(1), WanYuan.of(1), "message-1", DAY));
	}

	@Test
	void aProjectIsEnteredWhenItsWorkHasStarted() {
		Decision<OfficialLedger> waiting = Decision.of(OfficialLedger.class, this.directory)
			.given(new ProjectRegistered(ID, facts(Stage.PERMITS), null, LocalDate.of(2018, 3, 1)));
		waiting.when(DISTRICT, ENTER).thenRefuses(StatisticsRefusal.STATISTICS_NOT_STARTED, "projectId");
		waiting.given(STARTED).when(DISTRICT, ENTER).thenRecords(ENTERED);
		waiting.when(DISTRICT, new RecordStatisticalEntry(ID, "2019-03", "message-1", DAY))
			.thenRefuses(StatisticsRefusal.STATISTICS_BEFORE_START, "month");
	}

	@Test
	void anEntryToldInErrorIsTakenBackWithItsNodeAndItsClocksRunAgain() {
		adoptNodes();
		this.directory.with(new PolicyAdopted(PolicyParameter.STATISTICS_LIGHT.policyId(),
				new PolicyVersion(PolicyParameter.STATISTICS_LIGHT, "2018-7", "沈政发〔2018〕7号", "(八)",
						TestDirectory.NOTICE, null,
						List.of(new PolicyValue(PolicyField.STATISTICS_YELLOW_MONTHS, "1"),
								new PolicyValue(PolicyField.STATISTICS_RED_MONTHS, "2"))),
				"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
		WithdrawStatisticalEntry withdraw = new WithdrawStatisticalEntry(ID, "月份有误", "message-2", DAY);
		this.decision.when(DISTRICT, withdraw).thenRefuses(StatisticsRefusal.STATISTICS_NOT_ENTERED, "projectId");
		StatisticalEntryWithdrawn withdrawn = new StatisticalEntryWithdrawn(ID, "2019-04", "message-1", "月份有误",
				"message-2", "2018-7",
				List.of(new DueClock(ClockKind.STATISTICS_ENTRY_DUE, "2",
						new Deadline(LocalDate.of(2019, 4, 1), 2, DayCount.MONTHS, LocalDate.of(2019, 6, 1), false))),
				DAY);
		NodeReopened reopened = new NodeReopened(ID, "3.5", NodeState.ACHIEVED, "月份有误", List.of(), List.of(), DAY);
		this.decision
			.given(new ProjectTiersChanged(ID, Set.of(), Set.of(Tier.CITY), true, WanYuan.of(20_000),
					TierChangeCause.REGISTERED, "2018-7", DAY), STARTED, new StatisticsEntryOverdue(ID, 1, DUE, DAY),
					ENTERED, NODE)
			.when(DISTRICT, withdraw)
			.thenRecords(withdrawn, reopened);
		this.decision.when(People.ZONE_SPECIALIST, withdraw).thenRefuses(CommonRefusal.NOT_PERMITTED);
		this.decision.given(withdrawn, reopened).when(DISTRICT, withdraw).thenRecordsNothing();
		this.decision.when(DISTRICT, new RecordStatisticalEntry(ID, "2019-05", "message-3", DAY))
			.thenRecords(new StatisticallyEntered(ID, "2019-05", "message-3", DAY),
					new NodeAchieved(ID, "3.5", NodeMeaning.STATISTICALLY_ENTERED,
							List.of(new NodeEvidence(EvidenceKind.STATISTICS_NOTICE, "message-3")), null, "nodes-2018",
							null, List.of(), List.of(new ClockRef(ClockKind.NODE_DUE, "3.5")), DAY));
	}

	@Test
	void whatWasOverdueByAStatementIsNotSoByALaterStartOfTheNode() {
		this.directory.with(new PolicyAdopted(PolicyParameter.STATISTICS_LIGHT.policyId(),
				new PolicyVersion(PolicyParameter.STATISTICS_LIGHT, "2018-7", "沈政发〔2018〕7号", "(八)",
						TestDirectory.NOTICE, null,
						List.of(new PolicyValue(PolicyField.STATISTICS_YELLOW_MONTHS, "1"),
								new PolicyValue(PolicyField.STATISTICS_RED_MONTHS, "2"))),
				"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
		LocalDate stated = LocalDate.of(2019, 2, 1);
		LocalDate started = LocalDate.of(2019, 4, 1);
		this.decision
			.given(new ProjectTiersChanged(ID, Set.of(), Set.of(Tier.CITY), true, WanYuan.of(20_000),
					TierChangeCause.REGISTERED, "2018-7", stated),
					new StartStated(ID, true, "2018-7",
							List.of(new DueClock(ClockKind.STATISTICS_ENTRY_DUE, "1",
									new Deadline(stated, 1, DayCount.MONTHS, stated.plusMonths(1), false))),
							stated),
					new StatisticsEntryOverdue(ID, 1, stated.plusMonths(1), stated.plusMonths(1).plusDays(1)), STARTED,
					ENTERED)
			.when(DISTRICT, new WithdrawStatisticalEntry(ID, "月份有误", "message-2", DAY))
			.thenRecords(new StatisticalEntryWithdrawn(ID, "2019-04", "message-1", "月份有误", "message-2", "2018-7",
					List.of(new DueClock(ClockKind.STATISTICS_ENTRY_DUE, "1",
							new Deadline(started, 1, DayCount.MONTHS, started.plusMonths(1), false)),
							new DueClock(ClockKind.STATISTICS_ENTRY_DUE, "2",
									new Deadline(started, 2, DayCount.MONTHS, started.plusMonths(2), false))),
					DAY));
	}

	@Test
	void anApplicationIsReturnedForAReasonAndMayBeMadeAgain() {
		StatisticsEntryReturned returned = new StatisticsEntryReturned(ID, "2019-03", "缺施工合同", "message-0", DAY);
		this.decision.when(DISTRICT, new ReturnStatisticalEntry(ID, "2019-03", "缺施工合同", "message-0", DAY))
			.thenRecords(returned);
		this.decision.when(DISTRICT, new ReturnStatisticalEntry(ID, "2019-03", " ", "message-0", DAY))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		this.decision.given(returned).when(DISTRICT, ENTER).thenRecords(ENTERED);
	}

	@Test
	void anotherMessageOfTheSameMonthIsItsCorrection() {
		OfficialInvestmentRecorded first = new OfficialInvestmentRecorded(ID, "2019-04", WanYuan.of(800),
				WanYuan.of(1_800), "message-1", DAY);
		this.decision
			.when(DISTRICT,
					new RecordOfficialInvestment(ID, "2019-04", WanYuan.of(800), WanYuan.of(1_800), "message-1", DAY))
			.thenRecords(first);
		this.decision.given(first)
			.when(DISTRICT,
					new RecordOfficialInvestment(ID, "2019-04", WanYuan.of(700), WanYuan.of(1_700), "message-2", DAY))
			.thenRecords(new OfficialInvestmentRecorded(ID, "2019-04", WanYuan.of(700), WanYuan.of(1_700), "message-2",
					DAY));
		this.decision
			.when(DISTRICT,
					new RecordOfficialInvestment(ID, "2019-04", WanYuan.of(800), WanYuan.of(1_800), "message-1", DAY))
			.thenRecordsNothing();
		this.decision
			.when(DISTRICT,
					new RecordOfficialInvestment(ID, "2019-04", WanYuan.of(801), WanYuan.of(800), "message-3", DAY))
			.thenRefuses(StatisticsRefusal.STATISTICS_YEAR_BEYOND_TOTAL, "completedThisYear");
		this.decision
			.when(DISTRICT,
					new RecordOfficialInvestment(ID, "2019-04", WanYuan.of(-1), WanYuan.of(800), "message-3", DAY))
			.thenRefuses(ProjectRefusal.AMOUNT_NEGATIVE, "completedThisYear");
		this.decision
			.when(People.ZONE_SPECIALIST,
					new RecordOfficialInvestment(ID, "2019-04", WanYuan.of(1), WanYuan.of(800), "message-3", DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void officialFiguresMayBeMoreThanIsPlannedForTheyAreTakenAsTold() {
		this.decision
			.when(DISTRICT,
					new RecordOfficialInvestment(ID, "2019-04", WanYuan.of(90_000), WanYuan.of(90_000), "message-1",
							DAY))
			.thenRecords(new OfficialInvestmentRecorded(ID, "2019-04", WanYuan.of(90_000), WanYuan.of(90_000),
					"message-1", DAY));
	}

	@Test
	void aStartedProjectThatIsNotEnteredInTimeIsOverdueOnce() {
		StatisticsEntryOverdue overdue = new StatisticsEntryOverdue(ID, 1, DUE, DUE.plusDays(1));
		RingStatisticsClock ring = new RingStatisticsClock(ID, ClockKind.STATISTICS_ENTRY_DUE, "1", DUE,
				DUE.plusDays(1));
		this.decision.when(People.SYSTEM, ring).thenRecordsNothing();
		this.decision.given(STARTED).when(People.SYSTEM, ring).thenRecords(overdue);
		this.decision.when(DISTRICT, ring).thenRefuses(CommonRefusal.NOT_PERMITTED);
		this.decision.when(People.SYSTEM, new RingStatisticsClock(ID, ClockKind.NODE_DUE, "1", DUE, DUE.plusDays(1)))
			.thenRefuses(CommonRefusal.VALUE_INVALID, "kind");
		this.decision.given(overdue).when(People.SYSTEM, ring).thenRecordsNothing();
	}

	@Test
	void aStatedStartIsOverdueLikeOneByANodeUntilItIsTakenBack() {
		DueClock entry = STARTED.clocks().getFirst();
		StartStated stated = new StartStated(ID, true, "2018-7", List.of(entry), LocalDate.of(2019, 4, 1));
		RingStatisticsClock ring = new RingStatisticsClock(ID, ClockKind.STATISTICS_ENTRY_DUE, "1", DUE,
				DUE.plusDays(1));
		this.decision.given(stated)
			.when(People.SYSTEM, ring)
			.thenRecords(new StatisticsEntryOverdue(ID, 1, DUE, DUE.plusDays(1)));
		this.decision.given(new StartStated(ID, false, null, List.of(), DAY))
			.when(People.SYSTEM, ring)
			.thenRecordsNothing();
	}

	@Test
	void anEntryEndsTheClocksWhateverTheirNumberOfMonths() {
		this.decision.given(STARTED, ENTERED)
			.when(People.SYSTEM, new RingStatisticsClock(ID, ClockKind.STATISTICS_ENTRY_DUE, "1", DUE, DUE.plusDays(1)))
			.thenRecordsNothing();
		assertThat(ENTERED.endsClocks()).contains(new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "1"),
				new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "120"));
	}

	@Test
	void nothingIsEnteredOfAProjectThatIsWithdrawn() {
		this.decision.given(new ProjectWithdrawn(ID, "停止推进", DAY))
			.when(DISTRICT, ENTER)
			.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
	}

}
