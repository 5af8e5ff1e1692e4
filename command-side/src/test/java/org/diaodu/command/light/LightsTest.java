package org.diaodu.command.light;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.command.obstacle.ProjectObstacles;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRefusal;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.command.JudgeLights;
import org.diaodu.kernel.light.command.RateConfidence;
import org.diaodu.kernel.light.event.ConfidenceRated;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.RestatedReport;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.ProgressRejected;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.command.light.LightNumbers.day;

@Clause({ "F-021", "F-030", "F-049" })
class LightsTest {

	private static final String ID = "project-1";

	private static final String START = "3.1";

	private static final LocalDate SINCE = LocalDate.of(2018, 2, 20);

	private final TestDirectory directory = LightNumbers.adopt(new TestDirectory(), LightNumbers.START,
			LightNumbers.PROGRESS, LightNumbers.FUNDS, LightNumbers.STATISTICS);

	{
		this.directory.with(new NodeCatalogueAdopted("node-catalogue", "2018-7", "沈政发〔2018〕7号", "(五)",
				TestDirectory.NOTICE, List.of(new NodeDefinition(START, "开工", Stage.CONSTRUCTION, null, List.of(),
						NodeMeaning.WORK_STARTED, List.of(), List.of(), null, List.of(Family.ENTERPRISE), false)),
				TestDirectory.NOTICE));
	}

	private Decision<Lights> project(Object... events) {
		return project(null, events);
	}

	private Decision<Lights> project(LocalDate plannedStart, Object... events) {
		ProjectFacts facts = new ProjectFacts("项目", Family.ENTERPRISE, null, TestDirectory.TIEXI, TestDirectory.ZONE,
				null, Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS,
				plannedStart, null, null, null);
		return Decision
			.of(Lights.class, this.directory, (ProjectObstacles) (project, day) -> ProjectObstacles.Known.NONE)
			.given(new ProjectRegistered(ID, facts, null, SINCE),
					new ProjectTiersChanged(ID, Set.of(), Set.of(Tier.CITY), true, WanYuan.of(20_000),
							TierChangeCause.REGISTERED, "2018-7", SINCE))
			.given(events);
	}

	private static JudgeLights judge(String day) {
		return new JudgeLights(ID, null, day(day));
	}

	private static LightChanged changed(Light light, LightColour before, LightColour after, LightRule rule, String on,
			String... inputs) {
		List<LightInput> values = new java.util.ArrayList<>();
		for (int i = 0; i < inputs.length; i += 2) {
			values.add(new LightInput(inputs[i], inputs[i + 1]));
		}
		return new LightChanged(ID, light, before, after, rule, values, "2018-7", day(on));
	}

	private static NodePlanned draft(String on) {
		return new NodePlanned(ID, START, null, day(on), "2018-7", List.of(), SINCE);
	}

	private static PlanBaselined frozen(String on) {
		return new PlanBaselined(ID, 1, "2018-7", List.of(new PlannedNode(START, day(on))), "首次", null, List.of(),
				SINCE);
	}

	private static NodeDateChanged moved(String from, String to, String on) {
		return new NodeDateChanged(ID, START, day(from), day(from), day(to), 1, 30, "征地", null,
				day(on).isAfter(day(from)), "2018-7", List.of(), day(on));
	}

	private static NodeAchieved started(String on) {
		return new NodeAchieved(ID, START, NodeMeaning.WORK_STARTED, List.of(), null, "2018-7", null, List.of(),
				List.of(), day(on));
	}

	private static ProgressReported reported(String id, String invested, boolean draft, String corrects, String on) {
		return new ProgressReported(ID, id, figures(invested), List.of(ProgressField.INVESTED_THIS_YEAR), List.of(),
				draft, corrects, null, day(on));
	}

	private static ProgressFigures figures(String invested) {
		return new ProgressFigures(ImageStage.FOUNDATION, 10, null, WanYuan.of(invested), WanYuan.of(invested));
	}

	private static AnnualPlanSet plan(int year, long wan, String on) {
		return new AnnualPlanSet(ID, year, null, WanYuan.of(wan), null, null, day(on));
	}

	private static final LightChanged YELLOW_START = changed(Light.START, LightColour.GREY, LightColour.YELLOW,
			LightRule.START_MONTH_PASSED, "2018-06-01", "plannedStart", "2018-05-20", "monthsMissed", "1", "redMonths",
			"3");

	@Test
	void recordsALightThatTurnedWithRuleInputsAndVersion() {
		project(draft("2018-05-20")).when(People.SYSTEM, judge("2018-06-01")).thenRecords(YELLOW_START);
	}

	@Test
	@Clause("F-095")
	void judgesTheDayThatCompletedAMonthBeforeTheDayItIsJudgedOn() {
		project(draft("2018-05-20")).when(People.SYSTEM, new JudgeLights(ID, day("2018-07-31"), day("2018-08-01")))
			.thenRecords(
					changed(Light.START, LightColour.GREY, LightColour.YELLOW, LightRule.START_MONTH_PASSED,
							"2018-07-31", "plannedStart", "2018-05-20", "monthsMissed", "2", "redMonths", "3"),
					changed(Light.START, LightColour.YELLOW, LightColour.RED, LightRule.START_THREE_MONTHS_PASSED,
							"2018-08-01", "plannedStart", "2018-05-20", "monthsMissed", "3", "redMonths", "3"));
	}

	@Test
	void recordsNothingWhenAllShowTheSame() {
		project(draft("2018-05-20"), YELLOW_START).when(People.SYSTEM, judge("2018-06-01")).thenRecordsNothing();
		project(draft("2018-05-20"), YELLOW_START).when(People.SYSTEM, judge("2018-07-31")).thenRecordsNothing();
		project().when(People.SYSTEM, judge("2018-06-01")).thenRecordsNothing();
	}

	@Test
	void judgesNoLightForADayBeforeItsLastChange() {
		project(draft("2018-05-20"), YELLOW_START).when(People.SYSTEM, judge("2018-05-31")).thenRecordsNothing();
	}

	@Test
	void isJudgedByTheProgramAlone() {
		project().when(People.CITY_COORDINATOR, judge("2018-06-01")).thenRefuses(CommonRefusal.NOT_PERMITTED);
		project().when(People.HEPING_MANAGER, judge("2018-06-01")).thenRefuses(CommonRefusal.NOT_FOUND);
	}

	@Test
	void takesTheStartOfTheFactsWhereNoNodeIsPlanned() {
		project(day("2018-05-20")).when(People.SYSTEM, judge("2018-06-01")).thenRecords(YELLOW_START);
	}

	@Test
	@Clause("F-020")
	void aStartStatedByTheFactsStaysPromisedWhenAPlanIsMadeAfterItsMonth() {
		NodePlanned late = new NodePlanned(ID, START, null, day("2018-12-01"), "2018-7", List.of(), day("2018-06-05"));
		PlanBaselined promised = new PlanBaselined(ID, 1, "2018-7", List.of(new PlannedNode(START, day("2018-12-01"))),
				"首次", null, List.of(), day("2018-06-05"));
		project(day("2018-05-20"), late, promised).when(People.SYSTEM, judge("2018-06-30"))
			.thenRecords(changed(Light.START, LightColour.GREY, LightColour.YELLOW, LightRule.START_MONTH_PASSED,
					"2018-06-30", "plannedStart", "2018-12-01", "missedSince", "2018-05", "monthsMissed", "1",
					"redMonths", "3"));
		NodePlanned inTime = new NodePlanned(ID, START, null, day("2018-12-01"), "2018-7", List.of(),
				day("2018-05-05"));
		project(day("2018-05-20"), inTime).when(People.SYSTEM, judge("2018-06-30")).thenRecordsNothing();
	}

	@Test
	@Clause("F-021")
	void aCorrectionReachesTheMonthsWhoseReportsCarriedItForward() {
		ProgressReported carried = new ProgressReported(ID, "report-2", figures("3800"), List.of(ProgressField.PERCENT),
				List.of(), false, null, null, day("2018-05-20"));
		project(plan(2018, 12_000, "2018-03-01"), reported("report-1", "3800", false, null, "2018-03-31"), carried,
				reported("report-3", "5000", false, "report-1", "2018-03-31"),
				new CarriedFiguresCorrected(ID, "report-3", List.of(new RestatedReport("report-2", figures("5000"))),
						day("2018-05-25")))
			.when(People.SYSTEM, judge("2018-05-31"))
			.thenRecords(changed(Light.PROGRESS, LightColour.GREY, LightColour.GREEN, LightRule.AS_PLANNED,
					"2018-05-31", "investedThisYear", "5000.00", "annualPlan", "12000.00", "monthsComplete", "5",
					"pointsBehind", "0.00", "yellowPoints", "10", "redPoints", "30"));
	}

	@Test
	@Clause("F-027")
	void fundsThatWereCorrectedCountAsTheyAre() {
		project(new FundPlanSet(ID, 2018, null, WanYuan.of(12_000), null, day("2018-03-01")),
				new FundsReceived(ID, "receipt-1", FundSource.OWN, WanYuan.of(9_000), day("2018-03-01")),
				new FundsCorrected(ID, "receipt-1", WanYuan.of(9_000), FundSource.OWN, WanYuan.of(2_500),
						day("2018-03-02"), "多记", day("2018-04-02")))
			.when(People.SYSTEM, judge("2018-04-30"))
			.thenRecords(changed(Light.FUNDS, LightColour.GREY, LightColour.YELLOW, LightRule.FUNDS_BEHIND,
					"2018-04-30", "started", "false", "capitalProven", "false", "receivedThisYear", "2500.00",
					"fundPlan", "12000.00", "monthsComplete", "4", "pointsBehind", "12.50", "redPoints", "30"));
	}

	@Test
	void aDayMovedInTimeMovesTheLightAndOneMovedLateDoesNot() {
		project(frozen("2018-05-20"), moved("2018-05-20", "2018-09-10", "2018-05-31"))
			.when(People.SYSTEM, judge("2018-08-01"))
			.thenRecordsNothing();
		project(frozen("2018-05-20"), moved("2018-05-20", "2018-09-10", "2018-06-01"))
			.when(People.SYSTEM, judge("2018-08-01"))
			.thenRecords(changed(Light.START, LightColour.GREY, LightColour.RED, LightRule.START_THREE_MONTHS_PASSED,
					"2018-08-01", "plannedStart", "2018-09-10", "missedSince", "2018-05", "monthsMissed", "3",
					"redMonths", "3"));
	}

	@Test
	void aDraftIsNoPromise() {
		project(draft("2018-03-10"), new NodePlanned(ID, START, day("2018-03-10"), day("2018-09-10"), "2018-7",
				List.of(), day("2018-06-01")))
			.when(People.SYSTEM, judge("2018-06-01"))
			.thenRecordsNothing();
	}

	@Test
	void aStartTurnsTheLightGreenAndAsksForCapital() {
		project(draft("2018-05-20"), YELLOW_START, started("2018-06-10")).when(People.SYSTEM, judge("2018-06-10"))
			.thenRecords(
					changed(Light.START, LightColour.YELLOW, LightColour.GREEN, LightRule.AS_PLANNED, "2018-06-10",
							"plannedStart", "2018-05-20", "startedOn", "2018-06-10"),
					changed(Light.FUNDS, LightColour.GREY, LightColour.RED, LightRule.CAPITAL_UNPROVEN, "2018-06-10",
							"started", "true", "capitalProven", "false"),
					changed(Light.STATISTICS, LightColour.GREY, LightColour.GREEN, LightRule.AS_PLANNED, "2018-06-10",
							"startedOn", "2018-06-10", "yellowAfter", "2018-07-10", "redAfter", "2018-08-10"));
	}

	@Test
	@Clause("F-027")
	void aStatedStartAsksForCapitalAsOneOfTheNodeDoes() {
		project(new StartStated(ID, true, null, List.of(), day("2018-06-10"))).when(People.SYSTEM, judge("2018-06-10"))
			.thenRecords(
					changed(Light.START, LightColour.GREY, LightColour.GREEN, LightRule.AS_PLANNED, "2018-06-10",
							"startStatedOn", "2018-06-10"),
					changed(Light.FUNDS, LightColour.GREY, LightColour.RED, LightRule.CAPITAL_UNPROVEN, "2018-06-10",
							"started", "true", "capitalProven", "false"),
					changed(Light.STATISTICS, LightColour.GREY, LightColour.GREEN, LightRule.AS_PLANNED, "2018-06-10",
							"startStatedOn", "2018-06-10", "yellowAfter", "2018-07-10", "redAfter", "2018-08-10"));
	}

	@Test
	void aStartThatIsReopenedIsNone() {
		project(frozen("2018-05-20"), started("2018-05-10"),
				new NodeReopened(ID, START, NodeState.ACHIEVED, "误报", List.of(), List.of(), day("2018-06-01")))
			.when(People.SYSTEM, judge("2018-06-01"))
			.thenRecords(YELLOW_START);
	}

	@Test
	void aStartThatIsSkippedSaysNothing() {
		project(frozen("2018-05-20"), new NodeSkipped(ID, START, "改造项目", "2018-7", day("2018-05-01")))
			.when(People.SYSTEM, judge("2018-09-01"))
			.thenRecordsNothing();
	}

	@Test
	void aStartThatIsSkippedAfterItsMonthPassedStaysMissed() {
		project(frozen("2018-05-20"), new NodeSkipped(ID, START, "免", "2018-7", day("2018-09-01")))
			.when(People.SYSTEM, judge("2018-09-01"))
			.thenRecords(changed(Light.START, LightColour.GREY, LightColour.RED, LightRule.START_THREE_MONTHS_PASSED,
					"2018-09-01", "plannedStart", "2018-05-20", "monthsMissed", "4", "redMonths", "3"));
	}

	@Test
	void theStageTellsOfAStartWhoseDayIsUnknown() {
		project(day("2018-03-20"),
				new ProjectStageChanged(ID, Stage.PERMITS, Stage.CONSTRUCTION, null, day("2018-05-01")))
			.when(People.SYSTEM, judge("2018-06-01"))
			.thenRecords(changed(Light.START, LightColour.GREY, LightColour.GREEN, LightRule.AS_PLANNED, "2018-06-01",
					"plannedStart", "2018-03-20"));
	}

	@ParameterizedTest(name = "{1} of 12,000 at the end of June: {2}")
	@CsvSource({ "verified, 4800, YELLOW, PROGRESS_BEHIND", "verified, 2399, RED, PROGRESS_FAR_BEHIND",
			"draft, 6000, RED, PROGRESS_FAR_BEHIND", "rejected, 6000, RED, PROGRESS_FAR_BEHIND",
			"own, 6000, GREEN, AS_PLANNED" })
	void judgesProgressByReportsThatCount(String state, String invested, LightColour colour, LightRule rule) {
		Decision<Lights> decision = project(plan(2018, 12_000, "2018-06-15"),
				reported("report-1", invested, !state.equals("own"), null, "2018-06-20"));
		if (state.equals("verified")) {
			decision.given(new ProgressVerified(ID, "report-1", figures(invested), day("2018-06-20"), null,
					day("2018-06-25")));
		}
		if (state.equals("rejected")) {
			decision.given(new ProgressRejected(ID, "report-1", "不实", day("2018-06-25")));
		}
		String counted = state.equals("draft") || state.equals("rejected") ? "0.00" : invested + ".00";
		String points = new BigDecimal("6000").subtract(new BigDecimal(counted))
			.divide(new BigDecimal("120"), 2, java.math.RoundingMode.HALF_UP)
			.toPlainString();
		List<String> inputs = new java.util.ArrayList<>(List.of("investedThisYear", counted, "annualPlan", "12000.00",
				"monthsComplete", "6", "pointsBehind", points, "yellowPoints", "10", "redPoints", "30"));
		if (colour == LightColour.YELLOW) {
			inputs.addAll(List.of("monthsBehind", "1", "redMonths", "2"));
		}
		decision.when(People.SYSTEM, judge("2018-06-30"))
			.thenRecords(changed(Light.PROGRESS, LightColour.GREY, colour, rule, "2018-06-30",
					inputs.toArray(String[]::new)));
	}

	@Test
	void aCorrectionSaysWhatTheMonthsEndShouldHaveSaid() {
		// 40 points behind at the end of April as reported, none as corrected in May.
		project(plan(2018, 12_000, "2018-03-01"), reported("report-1", "3800", false, null, "2018-03-31"),
				reported("report-2", "400", false, null, "2018-04-20"),
				reported("report-3", "3800", false, "report-2", "2018-05-20"))
			.when(People.SYSTEM, judge("2018-05-31"))
			.thenRecords(changed(Light.PROGRESS, LightColour.GREY, LightColour.YELLOW, LightRule.PROGRESS_BEHIND,
					"2018-05-31", "investedThisYear", "3800.00", "annualPlan", "12000.00", "monthsComplete", "5",
					"pointsBehind", "10.00", "yellowPoints", "10", "redPoints", "30", "monthsBehind", "1", "redMonths",
					"2"));
	}

	@Test
	void lastYearsInvestmentIsNotThisYears() {
		project(plan(2018, 12_000, "2018-06-15"), plan(2019, 12_000, "2018-12-20"),
				reported("report-1", "12000", false, null, "2018-12-20"))
			.when(People.SYSTEM, judge("2019-01-30"))
			.thenRecords(changed(Light.PROGRESS, LightColour.GREY, LightColour.GREEN, LightRule.AS_PLANNED,
					"2019-01-30", "investedThisYear", "0.00", "annualPlan", "12000.00", "monthsComplete", "0",
					"pointsBehind", "0.00", "yellowPoints", "10", "redPoints", "30"));
	}

	@Test
	void judgesFundsByWhatCameInThisYearUpToTheDay() {
		project(new FundPlanSet(ID, 2018, null, WanYuan.of(12_000), null, day("2018-03-01")),
				new FundsReceived(ID, "receipt-1", FundSource.OWN, WanYuan.of(1_000), day("2018-03-01")),
				new FundsReceived(ID, "receipt-2", FundSource.OWN, WanYuan.of(1_500), day("2018-04-30")),
				new FundsReceived(ID, "receipt-3", FundSource.DOMESTIC_LOAN, WanYuan.of(9_000), day("2018-05-01")))
			.when(People.SYSTEM, judge("2018-04-30"))
			.thenRecords(changed(Light.FUNDS, LightColour.GREY, LightColour.YELLOW, LightRule.FUNDS_BEHIND,
					"2018-04-30", "started", "false", "capitalProven", "false", "receivedThisYear", "2500.00",
					"fundPlan", "12000.00", "monthsComplete", "4", "pointsBehind", "12.50", "redPoints", "30"));
	}

	@Test
	void capitalProvenOrPaidIsProven() {
		project(started("2018-05-10"), new CapitalProven(ID, WanYuan.of(5_000), "验资报告", day("2018-05-01")),
				new StatisticallyEntered(ID, "2018-05", "message-1", day("2018-05-11")))
			.when(People.SYSTEM, judge("2018-05-11"))
			.thenRecords(
					changed(Light.START, LightColour.GREY, LightColour.GREEN, LightRule.AS_PLANNED, "2018-05-11",
							"startedOn", "2018-05-10"),
					changed(Light.STATISTICS, LightColour.GREY, LightColour.GREEN, LightRule.AS_PLANNED, "2018-05-11",
							"startedOn", "2018-05-10", "enteredOn", "2018-05-11"));
	}

	@Test
	void allTurnGreyWhenTheProjectIsWithdrawn() {
		project(draft("2018-05-20"), YELLOW_START, new ProjectWithdrawn(ID, "退库", day("2018-06-15")))
			.when(People.SYSTEM, judge("2018-06-15"))
			.thenRecords(changed(Light.START, LightColour.YELLOW, LightColour.GREY, LightRule.NOT_APPLICABLE,
					"2018-06-15", "scheduled", "false"));
	}

	@Test
	void aLeadHasNoLights() {
		project(day("2018-03-20"),
				new ProjectTiersChanged(ID, Set.of(Tier.CITY), Set.of(), false, WanYuan.of(400),
						TierChangeCause.AMOUNT_REVISED, "2018-7", SINCE))
			.when(People.SYSTEM, judge("2018-06-01"))
			.thenRecordsNothing();
	}

	@Test
	void theNumbersOfTheDayDecide() {
		LightNumbers.adopt(this.directory,
				new org.diaodu.kernel.policy.PolicyVersion(PolicyParameter.START_LIGHT, "2018-9", "沈政发〔2018〕9号", "一",
						day("2018-07-01"), null, LightNumbers.version(PolicyParameter.START_LIGHT, "x", 2).values()));
		project(draft("2018-05-20")).when(People.SYSTEM, judge("2018-06-30"))
			.thenRecords(changed(Light.START, LightColour.GREY, LightColour.YELLOW, LightRule.START_MONTH_PASSED,
					"2018-06-30", "plannedStart", "2018-05-20", "monthsMissed", "1", "redMonths", "3"));
		project(draft("2018-05-20")).when(People.SYSTEM, judge("2018-07-01"))
			.thenRecords(new LightChanged(ID, Light.START, LightColour.GREY, LightColour.RED,
					LightRule.START_THREE_MONTHS_PASSED, List.of(new LightInput("plannedStart", "2018-05-20"),
							new LightInput("monthsMissed", "2"), new LightInput("redMonths", "2")),
					"2018-9", day("2018-07-01")));
	}

	@Test
	void noNumbersNoLight() {
		Decision.of(Lights.class, new TestDirectory(), (ProjectObstacles) (project, day) -> ProjectObstacles.Known.NONE)
			.given(new ProjectRegistered(ID,
					new ProjectFacts("项目", Family.ENTERPRISE, null, TestDirectory.TIEXI, TestDirectory.ZONE, null,
							Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN,
							Stage.PERMITS, day("2018-03-01"), null, null, null),
					null, SINCE),
					new ProjectTiersChanged(ID, Set.of(), Set.of(Tier.CITY), true, WanYuan.of(20_000),
							TierChangeCause.REGISTERED, "2018-7", SINCE))
			.when(People.SYSTEM, judge("2018-09-01"))
			.thenRecordsNothing();
	}

	// Confidence

	private static RateConfidence rate(Confidence confidence, String text, String on) {
		return new RateConfidence(ID, confidence, text, day(on));
	}

	private static final ConfidenceRated DOUBTFUL = new ConfidenceRated(ID, null, Confidence.DOUBTFUL, Role.MANAGER,
			"资金未落实", day("2018-06-01"));

	@Test
	void keepsWhatTheManagerSaysAndInWhichPost() {
		project().when(People.TIEXI_MANAGER, rate(Confidence.DOUBTFUL, "资金未落实", "2018-06-01")).thenRecords(DOUBTFUL);
		project(DOUBTFUL).when(People.TIEXI_MANAGER, rate(Confidence.HIGH, "贷款获批", "2018-06-02"))
			.thenRecords(new ConfidenceRated(ID, Confidence.DOUBTFUL, Confidence.HIGH, Role.MANAGER, "贷款获批",
					day("2018-06-02")));
	}

	@Test
	void theSameRatingAgainChangesNothing() {
		project(DOUBTFUL).when(People.TIEXI_MANAGER, rate(Confidence.DOUBTFUL, "资金未落实", "2018-06-01"))
			.thenRecordsNothing();
	}

	@Test
	void refusesARatingBeforeTheLast() {
		project(DOUBTFUL).when(People.TIEXI_MANAGER, rate(Confidence.HIGH, "补记", "2018-05-31"))
			.thenRefuses(LightRefusal.CONFIDENCE_RATED_LATER, "occurredOn");
	}

	@Test
	void onlyAManagerOfTheTerritoryRates() {
		RateConfidence wish = rate(Confidence.HIGH, "顺利", "2018-06-01");
		project().when(People.ZONE_SPECIALIST, wish).thenRefuses(CommonRefusal.NOT_PERMITTED);
		project().when(People.CITY_COORDINATOR, wish).thenRefuses(CommonRefusal.NOT_PERMITTED);
		project().when(People.HEPING_MANAGER, wish).thenRefuses(CommonRefusal.NOT_FOUND);
	}

	@Test
	void refusesWhatHasNoForm() {
		project().when(People.TIEXI_MANAGER, rate(Confidence.HIGH, " ", "2018-06-01"))
			.thenRefuses(CommonRefusal.VALUE_REQUIRED, "text");
		project().when(People.TIEXI_MANAGER, rate(null, "顺利", "2018-06-01"))
			.thenRefuses(CommonRefusal.VALUE_REQUIRED, "confidence");
		project().when(People.TIEXI_MANAGER, rate(Confidence.HIGH, "长".repeat(4_001), "2018-06-01"))
			.thenRefuses(CommonRefusal.VALUE_TOO_LONG, "text");
		project().when(People.TIEXI_MANAGER, rate(Confidence.HIGH, "顺利", "2019-06-02"))
			.thenRefuses(CommonRefusal.DATE_IN_FUTURE, "occurredOn");
		project(new ProjectWithdrawn(ID, "退库", day("2018-06-15")))
			.when(People.TIEXI_MANAGER, rate(Confidence.HIGH, "顺利", "2018-07-01"))
			.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
	}

}
