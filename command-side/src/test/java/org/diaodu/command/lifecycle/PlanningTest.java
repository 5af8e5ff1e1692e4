package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.AdoptNodeCatalogue;
import org.diaodu.kernel.lifecycle.command.BaselinePlan;
import org.diaodu.kernel.lifecycle.command.ChangeNodeDate;
import org.diaodu.kernel.lifecycle.command.ForecastNode;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeForecastChanged;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectWithdrawn;

import static org.diaodu.command.lifecycle.Living.DAY;
import static org.diaodu.command.lifecycle.Living.ID;
import static org.diaodu.command.lifecycle.Living.TODAY;
import static org.diaodu.command.lifecycle.Living.VERSION;
import static org.diaodu.command.lifecycle.Living.baselined;
import static org.diaodu.command.lifecycle.Living.due;
import static org.diaodu.command.lifecycle.Living.planned;

@Clause({ "F-020", "F-077" })
class PlanningTest {

	private static final LocalDate SIGNED = LocalDate.of(2019, 9, 1);

	/** 200 days after the plan was frozen. */
	private static final LocalDate STARTED = LocalDate.of(2019, 7, 20);

	private static final LocalDate ACCEPTED = LocalDate.of(2021, 9, 1);

	private static PlanNodes plan(Object... codesAndDays) {
		List<PlannedNode> nodes = new ArrayList<>();
		for (int i = 0; i < codesAndDays.length; i += 2) {
			nodes.add(new PlannedNode((String) codesAndDays[i], (LocalDate) codesAndDays[i + 1]));
		}
		return new PlanNodes(ID, nodes, TODAY);
	}

	private static ChangeNodeDate move(LocalDate to, @Nullable String decision) {
		return new ChangeNodeDate(ID, "3.4", to, "征地延后", decision, TODAY);
	}

	/** Frozen on New Year's Day: work starts on 20 July. */
	private static Decision<Lifecycle> frozen() {
		return Living.enterprise()
			.given(planned("3.4", STARTED), planned("4.2", ACCEPTED),
					baselined(DAY, new PlannedNode("3.4", STARTED), new PlannedNode("4.2", ACCEPTED)));
	}

	/** Registered on New Year's Day with a start that is planned for a day. */
	private static Decision<Lifecycle> stated(LocalDate start) {
		return Decision.of(Lifecycle.class, Living.directory())
			.given(Living.events(Family.ENTERPRISE, Stage.ATTRACTION, start));
	}

	@Test
	void plansNodesFreelyAndAgainBeforeThePlanIsFrozen() {
		Living.enterprise()
			.given(planned("1.2", SIGNED))
			.when(People.ZONE_SPECIALIST, plan("1.2", SIGNED.plusDays(1), "3.4", SIGNED.plusYears(1)))
			.thenRecords(
					new NodePlanned(ID, "1.2", SIGNED, SIGNED.plusDays(1), VERSION,
							List.of(due("1.2", SIGNED.plusDays(1))), TODAY),
					new NodePlanned(ID, "3.4", null, SIGNED.plusYears(1), VERSION,
							List.of(due("3.4", SIGNED.plusYears(1))), TODAY));
	}

	@Test
	void recordsNothingWhenTheSameIsPlannedAgain() {
		Living.enterprise()
			.given(planned("1.2", SIGNED))
			.when(People.ZONE_SPECIALIST, plan("1.2", SIGNED))
			.thenRecordsNothing();
	}

	@ParameterizedTest
	@CsvSource({ "9.9, NODE_UNKNOWN", "5.4, NODE_NOT_OF_FAMILY" })
	void refusesANodeThatIsNotTheProjects(String code, LifecycleRefusal reason) {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, plan("1.2", SIGNED, code, SIGNED))
			.thenRefuses(reason, "nodes.1.nodeCode");
	}

	/** Whether the clock has told of it yet or not. */
	@ParameterizedTest
	@CsvSource({ "true, 1, true", "false, 1, true", "false, 0, false" })
	void aDayThatPassedGetsAnotherForAReasonInADraftToo(boolean told, int daysAgo, boolean owed) {
		LocalDate passed = TODAY.minusDays(daysAgo);
		Object[] given = told
				? new Object[] { planned("3.3", passed), new NodeMissed(ID, "3.3", passed, passed.plusDays(1)) }
				: new Object[] { planned("3.3", passed) };
		Decision<Lifecycle> silent = Living.enterprise().given(given).when(People.ZONE_SPECIALIST, plan("3.3", SIGNED));
		if (owed) {
			silent.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		}
		else {
			silent.thenRecords(
					new NodePlanned(ID, "3.3", passed, SIGNED, VERSION, List.of(due("3.3", SIGNED)), TODAY, null));
		}
		Living.enterprise()
			.given(given)
			.when(People.ZONE_SPECIALIST, new PlanNodes(ID, List.of(new PlannedNode("3.3", SIGNED)), TODAY, "接电延后"))
			.thenRecords(
					new NodePlanned(ID, "3.3", passed, SIGNED, VERSION, List.of(due("3.3", SIGNED)), TODAY, "接电延后"));
	}

	@Test
	void whatWasPromisedUnderACatalogueIsMovedUnderTheNextThatHasItNoMore() {
		AdoptNodeCatalogue first = (AdoptNodeCatalogue) ReferenceData.nodes().getFirst().command();
		TestDirectory directory = Living.directory();
		directory.with(new NodeCatalogueAdopted(first.catalogueId(), "2019", "沈政办发〔2019〕1号", "一", TODAY,
				first.nodes().stream().filter((node) -> node.code().equals("3.4")).toList(), TODAY));
		Decision<Lifecycle> promised = Decision.of(Lifecycle.class, directory)
			.given(Living.events(Family.ENTERPRISE, Stage.ATTRACTION))
			.given(planned("3.4", STARTED), planned("4.2", ACCEPTED),
					baselined(DAY, new PlannedNode("3.4", STARTED), new PlannedNode("4.2", ACCEPTED)));
		LocalDate later = ACCEPTED.plusDays(1);
		promised.when(People.ZONE_SPECIALIST, new ChangeNodeDate(ID, "4.2", later, "征地延后", null, TODAY))
			.thenRecords(new NodeDateChanged(ID, "4.2", ACCEPTED, ACCEPTED, later, 1, 1, "征地延后", null, false, VERSION,
					List.of(due("4.2", later)), TODAY));
		Decision.of(Lifecycle.class, directory)
			.given(Living.events(Family.ENTERPRISE, Stage.ATTRACTION))
			.when(People.ZONE_SPECIALIST, plan("4.2", ACCEPTED))
			.thenRefuses(LifecycleRefusal.NODE_UNKNOWN, "nodes.0.nodeCode");
	}

	@Test
	void plansEveryNodeWhileTheFamilyIsUnknown() {
		Living.project(null, null)
			.when(People.ZONE_SPECIALIST, plan("5.4", SIGNED, "1.2", SIGNED))
			.thenRecords(new NodePlanned(ID, "5.4", null, SIGNED, VERSION, List.of(due("5.4", SIGNED)), TODAY),
					new NodePlanned(ID, "1.2", null, SIGNED, VERSION, List.of(due("1.2", SIGNED)), TODAY));
	}

	@ParameterizedTest(name = "{0} on {1}, {2} on {3}: {4}")
	@CsvSource({ "2.9, 2020-05-01, 3.4, 2020-05-01, -1,",
			"2.9, 2020-05-02, 3.4, 2020-05-01, 0, NODE_DATE_AFTER_FOLLOWER",
			"3.4, 2020-05-01, 2.9, 2020-05-02, 0, NODE_DATES_OUT_OF_ORDER", "2.9, 2020-05-02, 3.2, 2020-05-01, -1,",
			"2.9, 2020-05-02, 4.1, 2020-05-01, 0, NODE_DATE_AFTER_FOLLOWER",
			"4.2, 2020-05-02, 5.2, 2020-05-01, 0, NODE_DATE_AFTER_FOLLOWER", "2.9, 2020-05-02, 2.1, 2020-05-03, -1,",
			"4.3, 2020-05-01, 4.2, 2020-05-01, -1,", "4.3, 2020-05-01, 4.2, 2020-05-02, 0, NODE_DATES_OUT_OF_ORDER",
			"4.2, 2020-05-02, 4.3, 2020-05-01, 0, NODE_DATE_AFTER_FOLLOWER", "3.5, 2020-05-01, 3.4, 2020-05-01, -1,",
			"3.5, 2020-05-01, 3.4, 2020-05-02, 0, NODE_DATES_OUT_OF_ORDER" })
	void keepsTheDaysInTheOrderOfTheStages(String first, LocalDate firstOn, String second, LocalDate secondOn,
			int refused, @Nullable LifecycleRefusal reason) {
		Decision<Lifecycle> decided = Living.enterprise()
			.when(People.ZONE_SPECIALIST, plan(first, firstOn, second, secondOn));
		if (refused < 0) {
			decided.thenRecords(new NodePlanned(ID, first, null, firstOn, VERSION, List.of(due(first, firstOn)), TODAY),
					new NodePlanned(ID, second, null, secondOn, VERSION, List.of(due(second, secondOn)), TODAY));
		}
		else {
			decided.thenRefuses(Objects.requireNonNull(reason), "nodes." + refused + ".plannedOn");
		}
	}

	@Test
	void refusesANodeNamedTwiceAndOneWithoutADay() {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, plan("1.2", SIGNED, "1.2", SIGNED))
			.thenRefuses(LifecycleRefusal.NODE_NAMED_TWICE, "nodes.1.nodeCode");
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new PlanNodes(ID, List.of(), TODAY))
			.thenRefuses(CommonRefusal.VALUE_REQUIRED, "nodes");
	}

	@Test
	void freezesThePlanWithEachOriginal() {
		Living.enterprise()
			.given(planned("1.2", SIGNED), planned("3.4", SIGNED.plusYears(1)), planned("4.2", ACCEPTED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", "不需要", TODAY))
			.thenRecords(new PlanBaselined(ID, 1, VERSION,
					List.of(new PlannedNode("1.2", SIGNED), new PlannedNode("3.4", SIGNED.plusYears(1)),
							new PlannedNode("4.2", ACCEPTED)),
					"年度计划", null, List.of(due("1.2", SIGNED), due("3.4", SIGNED.plusYears(1)), due("4.2", ACCEPTED)),
					TODAY));
	}

	@Test
	void freezesNoEmptyOrUnchangedPlan() {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", null, TODAY))
			.thenRefuses(LifecycleRefusal.PLAN_EMPTY);
		frozen().when(People.TIEXI_MANAGER, new BaselinePlan(ID, "再次", "文号", TODAY))
			.thenRefuses(LifecycleRefusal.PLAN_UNCHANGED);
	}

	@Test
	void aFrozenPlanPromisesStartAndAcceptanceAndThatOfAPilotEveryGateAhead() {
		Living.enterprise()
			.given(planned("1.2", SIGNED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", null, TODAY))
			.thenRefuses(LifecycleRefusal.PLAN_INCOMPLETE);
		Living.project(Family.ENTERPRISE, Stage.CONSTRUCTION)
			.given(Living.pilot(), planned("3.4", SIGNED), planned("4.2", ACCEPTED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", null, TODAY))
			.thenRefuses(LifecycleRefusal.PLAN_INCOMPLETE);
		Living.project(Family.ENTERPRISE, Stage.CONSTRUCTION)
			.given(Living.pilot(), Living.achieved("3.4", NodeMeaning.WORK_STARTED, DAY), planned("4.2", ACCEPTED),
					planned("4.3", ACCEPTED), planned("5.2", ACCEPTED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", null, TODAY))
			.thenRecords(new PlanBaselined(ID, 1, VERSION,
					List.of(new PlannedNode("4.2", ACCEPTED), new PlannedNode("4.3", ACCEPTED),
							new PlannedNode("5.2", ACCEPTED)),
					"年度计划", null, List.of(due("4.2", ACCEPTED), due("4.3", ACCEPTED), due("5.2", ACCEPTED)), TODAY));
	}

	@Test
	void promisesNothingForADayThatHasPassed() {
		Living.enterprise()
			.given(planned("3.4", TODAY.minusDays(1)), planned("4.2", ACCEPTED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", null, TODAY))
			.thenRefuses(LifecycleRefusal.PLAN_DAY_PASSED);
		Living.enterprise()
			.given(planned("3.4", TODAY), planned("4.2", ACCEPTED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", null, TODAY))
			.thenRecords(new PlanBaselined(ID, 1, VERSION,
					List.of(new PlannedNode("3.4", TODAY), new PlannedNode("4.2", ACCEPTED)), "年度计划", null,
					List.of(due("3.4", TODAY), due("4.2", ACCEPTED)), TODAY));
	}

	@Test
	void theStartStatedAtRegistrationIsAPromiseThatAPlanMayOnlyBetter() {
		stated(STARTED).when(People.ZONE_SPECIALIST, plan("3.4", STARTED.plusDays(1)))
			.thenRefuses(LifecycleRefusal.START_PROMISED, "nodes.0.plannedOn");
		stated(STARTED).when(People.ZONE_SPECIALIST, plan("3.4", STARTED))
			.thenRecords(new NodePlanned(ID, "3.4", null, STARTED, VERSION, List.of(due("3.4", STARTED)), TODAY));
		stated(STARTED).given(planned("3.4", STARTED.plusDays(1)), planned("4.2", ACCEPTED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", null, TODAY))
			.thenRefuses(LifecycleRefusal.START_PROMISED);
	}

	@Test
	void theStatedStartIsMovedByTheRuleAndStaysTheOriginal() {
		NodeDateChanged moved = new NodeDateChanged(ID, "3.4", STARTED, STARTED, STARTED.plusDays(100), 1, 100, "征地延后",
				null, false, VERSION, List.of(due("3.4", STARTED.plusDays(100))), TODAY);
		stated(STARTED).when(People.ZONE_SPECIALIST, move(STARTED.plusDays(101), null))
			.thenRefuses(LifecycleRefusal.DATE_EXTENDED_TOO_FAR, "plannedOn");
		stated(STARTED).when(People.ZONE_SPECIALIST, move(STARTED.plusDays(100), null)).thenRecords(moved);
		stated(STARTED).given(moved, planned("4.2", ACCEPTED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", null, TODAY))
			.thenRecords(new PlanBaselined(ID, 1, VERSION,
					List.of(new PlannedNode("3.4", STARTED.plusDays(100)), new PlannedNode("4.2", ACCEPTED)), "年度计划",
					null, List.of(due("3.4", STARTED.plusDays(100)), due("4.2", ACCEPTED)), TODAY));
		stated(STARTED).given(moved)
			.when(People.TIEXI_MANAGER, move(STARTED.plusDays(120), "区长办公会纪要〔2019〕4号"))
			.thenRecords(new NodeDateChanged(ID, "3.4", STARTED, STARTED.plusDays(100), STARTED.plusDays(120), 2, 120,
					"征地延后", "区长办公会纪要〔2019〕4号", false, VERSION, List.of(due("3.4", STARTED.plusDays(120))), TODAY));
	}

	@Test
	void asksForADecisionForASecondVersionAndForAHigherTier() {
		frozen().given(planned("1.2", SIGNED))
			.when(People.TIEXI_MANAGER, new BaselinePlan(ID, "增加节点", null, TODAY))
			.thenRefuses(LifecycleRefusal.PLAN_DOCUMENT_REQUIRED, "documentNo");
		frozen().given(planned("1.2", SIGNED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "增加节点", "沈铁发〔2019〕3号", TODAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
		frozen().given(planned("1.2", SIGNED))
			.when(People.TIEXI_MANAGER, new BaselinePlan(ID, "增加节点", "沈铁发〔2019〕3号", TODAY))
			.thenRecords(new PlanBaselined(ID, 2, VERSION,
					List.of(new PlannedNode("3.4", STARTED), new PlannedNode("4.2", ACCEPTED),
							new PlannedNode("1.2", SIGNED)),
					"增加节点", "沈铁发〔2019〕3号", List.of(due("3.4", STARTED), due("4.2", ACCEPTED), due("1.2", SIGNED)),
					TODAY));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "随便", "沈铁发", "〔2019〕3号", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff" })
	void aSecondVersionRestsOnADocumentByIssuerAndNumber(String documentNo) {
		frozen().given(planned("1.2", SIGNED))
			.when(People.TIEXI_MANAGER, new BaselinePlan(ID, "增加节点", documentNo, TODAY))
			.thenRefuses(LifecycleRefusal.PLAN_DOCUMENT_REQUIRED, "documentNo");
	}

	@Test
	void aPlanFrozenForAnEarlierDayTellsWhenThatWasTold() {
		LocalDate back = TODAY.minusDays(90);
		Living.enterprise()
			.given(planned("3.4", STARTED), planned("4.2", ACCEPTED))
			.when(People.ZONE_SPECIALIST, new BaselinePlan(ID, "年度计划", null, back))
			.thenRecords(new PlanBaselined(ID, 1, VERSION,
					List.of(new PlannedNode("3.4", STARTED), new PlannedNode("4.2", ACCEPTED)), "年度计划", null,
					List.of(due("3.4", STARTED), due("4.2", ACCEPTED)), back, TODAY));
	}

	/**
	 * By half the days from the promise to its day, all together: nobody promised
	 * anything before it was told.
	 */
	@ParameterizedTest(name = "for {0} days ago, told {1} days ago, the day {2} days ahead: {3} more")
	@CsvSource({ "0, , 100, 50", "90, , 100, 95", "90, 0, 100, 50", "90, 40, 100, 70", "0, 0, 100, 50", "90, 0, 40, 20",
			"90, 0, -1, 0" })
	void extensionsAreMeasuredFromTheDayThePlanWasTold(int before, @Nullable Integer told, int ahead, int most) {
		LocalDate original = TODAY.plusDays(ahead);
		PlanBaselined frozen = new PlanBaselined(ID, 1, VERSION, List.of(new PlannedNode("3.4", original)), "年度计划",
				null, List.of(due("3.4", original)), TODAY.minusDays(before),
				(told != null) ? TODAY.minusDays(told) : null);
		LocalDate latest = original.plusDays(most);
		Living.enterprise()
			.given(frozen)
			.when(People.ZONE_SPECIALIST, move(latest.plusDays(1), null))
			.thenRefuses(LifecycleRefusal.DATE_EXTENDED_TOO_FAR, "plannedOn");
		if (most > 0) {
			Living.enterprise()
				.given(frozen)
				.when(People.ZONE_SPECIALIST, move(latest, null))
				.thenRecords(new NodeDateChanged(ID, "3.4", original, original, latest, 1, most, "征地延后", null, false,
						VERSION, List.of(due("3.4", latest)), TODAY));
		}
	}

	@Test
	void refusesToPlanAFrozenDayAnew() {
		frozen().when(People.ZONE_SPECIALIST, plan("3.4", STARTED.plusDays(1)))
			.thenRefuses(LifecycleRefusal.NODE_DATE_FROZEN, "nodes.0.nodeCode");
	}

	@Test
	void movesAFrozenDayByTheRuleAndKeepsTheOriginal() {
		frozen().when(People.ZONE_SPECIALIST, move(STARTED.plusDays(100), null))
			.thenRecords(new NodeDateChanged(ID, "3.4", STARTED, STARTED, STARTED.plusDays(100), 1, 100, "征地延后", null,
					false, VERSION, List.of(due("3.4", STARTED.plusDays(100))), TODAY));
	}

	@Test
	void measuresTheSecondChangeFromTheOriginalAsWell() {
		NodeDateChanged first = new NodeDateChanged(ID, "3.4", STARTED, STARTED, STARTED.plusDays(60), 1, 60, "征地",
				null, false, VERSION, List.of(due("3.4", STARTED.plusDays(60))), DAY);
		frozen().given(first)
			.when(People.ZONE_SPECIALIST, move(STARTED.plusDays(101), null))
			.thenRefuses(LifecycleRefusal.DATE_EXTENDED_TOO_FAR, "plannedOn");
		frozen().given(first)
			.when(People.ZONE_SPECIALIST, move(STARTED.plusDays(100), null))
			.thenRecords(new NodeDateChanged(ID, "3.4", STARTED, STARTED.plusDays(60), STARTED.plusDays(100), 2, 100,
					"征地延后", null, false, VERSION, List.of(due("3.4", STARTED.plusDays(100))), TODAY));
	}

	@Test
	void goesBeyondTheRuleOnlyByADecisionOfAHigherTier() {
		frozen().when(People.ZONE_SPECIALIST, move(STARTED.plusDays(101), null))
			.thenRefuses(LifecycleRefusal.DATE_EXTENDED_TOO_FAR, "plannedOn");
		frozen().when(People.ZONE_SPECIALIST, move(STARTED.plusDays(101), "区长办公会纪要〔2019〕4号"))
			.thenRefuses(LifecycleRefusal.DATE_DECISION_NOT_YOURS, "decisionReference");
		frozen().when(People.TIEXI_MANAGER, move(STARTED.plusDays(101), "区长办公会纪要〔2019〕4号"))
			.thenRecords(new NodeDateChanged(ID, "3.4", STARTED, STARTED, STARTED.plusDays(101), 1, 101, "征地延后",
					"区长办公会纪要〔2019〕4号", false, VERSION, List.of(due("3.4", STARTED.plusDays(101))), TODAY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "区长办公会纪要", "〔2019〕4号", "同意", "3号",
			"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff" })
	void takesNoDecisionThatNamesNoDocument(String reference) {
		frozen().when(People.TIEXI_MANAGER, move(STARTED.plusDays(101), reference))
			.thenRefuses(LifecycleRefusal.DATE_DECISION_UNDOCUMENTED, "decisionReference");
	}

	@Test
	void writesADecisionInTheOneFormOfDocuments() {
		frozen().when(People.TIEXI_MANAGER, move(STARTED.plusDays(101), " 区长办公会纪要 [2019] 4 号"))
			.thenRecords(new NodeDateChanged(ID, "3.4", STARTED, STARTED, STARTED.plusDays(101), 1, 101, "征地延后",
					"区长办公会纪要〔2019〕4号", false, VERSION, List.of(due("3.4", STARTED.plusDays(101))), TODAY));
	}

	@Test
	void isNotDeceivedAboutTheLockByAnEarlierDate() {
		LocalDate near = TODAY.plusDays(30);
		Living.enterprise()
			.given(planned("3.4", near), baselined(DAY, new PlannedNode("3.4", near)))
			.when(People.ZONE_SPECIALIST,
					new ChangeNodeDate(ID, "3.4", near.plusDays(5), "征地延后", null, TODAY.minusDays(60)))
			.thenRefuses(LifecycleRefusal.DATE_LOCKED, "plannedOn");
	}

	@Test
	void owesAReasonAndANewDayForAMissedOne() {
		LocalDate past = TODAY.minusDays(10);
		Decision<Lifecycle> missed = Living.enterprise()
			.given(planned("3.4", past), baselined(DAY, new PlannedNode("3.4", past)),
					new NodeMissed(ID, "3.4", past, past.plusDays(1)));
		missed.when(People.ZONE_SPECIALIST, move(TODAY.plusDays(20), null))
			.thenRecords(new NodeDateChanged(ID, "3.4", past, past, TODAY.plusDays(20), 1, 30, "征地延后", null, true,
					VERSION, List.of(due("3.4", TODAY.plusDays(20))), TODAY));
		Living.enterprise()
			.given(planned("3.4", past), baselined(DAY, new PlannedNode("3.4", past)))
			.when(People.ZONE_SPECIALIST, new ChangeNodeDate(ID, "3.4", TODAY.plusDays(20), " ", null, TODAY))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
	}

	@Test
	void movesNoDayThatIsFreeOrReached() {
		Living.enterprise()
			.given(planned("3.4", STARTED))
			.when(People.ZONE_SPECIALIST, move(STARTED.plusDays(1), null))
			.thenRefuses(LifecycleRefusal.NODE_DATE_NOT_FROZEN, "nodeCode");
		frozen().given(Living.achieved("3.4", NodeMeaning.WORK_STARTED, DAY))
			.when(People.ZONE_SPECIALIST, move(STARTED.plusDays(1), null))
			.thenRefuses(LifecycleRefusal.NODE_REACHED, "nodeCode");
	}

	@Test
	void forecastsDoNotContradictEachOtherNorWhatWasReached() {
		frozen().given(new NodeForecastChanged(ID, "4.2", null, ACCEPTED, null, DAY))
			.when(People.ZONE_SPECIALIST, new ForecastNode(ID, "3.4", ACCEPTED.plusDays(1), null, TODAY))
			.thenRefuses(LifecycleRefusal.NODE_DATE_AFTER_FOLLOWER, "forecastOn");
		frozen().given(new NodeForecastChanged(ID, "3.4", null, ACCEPTED, null, DAY))
			.when(People.ZONE_SPECIALIST, new ForecastNode(ID, "4.2", ACCEPTED.minusDays(1), null, TODAY))
			.thenRefuses(LifecycleRefusal.NODE_DATES_OUT_OF_ORDER, "forecastOn");
		frozen().given(Living.achieved("3.4", NodeMeaning.WORK_STARTED, DAY))
			.when(People.ZONE_SPECIALIST, new ForecastNode(ID, "3.4", ACCEPTED, null, TODAY))
			.thenRefuses(LifecycleRefusal.NODE_REACHED, "nodeCode");
	}

	/** Start is planned for 20 July 2019, acceptance for 1 September 2021. */
	@ParameterizedTest(name = "{0} on {1}, {2} {3} {4}: {5}")
	@CsvSource({ "4.2, 2019-07-19, 1.1, FORECAST, 2019-07-01, NODE_DATES_OUT_OF_ORDER",
			"4.2, 2019-07-20, 1.1, FORECAST, 2019-07-01, ",
			"4.2, 2019-07-25, 3.4, FORECAST, 2019-08-01, NODE_DATES_OUT_OF_ORDER",
			"4.2, 2019-07-01, 3.4, FORECAST, 2019-06-20, ", "4.2, 2019-06-02, 3.4, REACHED,  2019-05-01, ",
			"4.3, 2021-08-31, 1.1, FORECAST, 2019-07-01, NODE_DATES_OUT_OF_ORDER",
			"4.3, 2021-06-01, 4.2, FORECAST, 2021-06-02, NODE_DATES_OUT_OF_ORDER",
			"5.2, 2019-07-19, 1.1, FORECAST, 2019-07-01, NODE_DATES_OUT_OF_ORDER",
			"3.4, 2021-09-02, 1.1, FORECAST, 2019-07-01, ",
			"3.4, 2021-08-02, 4.2, FORECAST, 2021-08-01, NODE_DATE_AFTER_FOLLOWER",
			"3.2, 2022-01-01, 4.2, FORECAST, 2021-08-01, " })
	void aForecastDoesNotContradictTheOrderOfNodes(String code, LocalDate on, String other, String how, LocalDate known,
			@Nullable LifecycleRefusal refused) {
		Object told = "REACHED".equals(how) ? Living.achieved(other, NodeMeaning.WORK_STARTED, known)
				: new NodeForecastChanged(ID, other, null, known, null, DAY);
		Decision<Lifecycle> forecast = frozen().given(told)
			.when(People.ZONE_SPECIALIST, new ForecastNode(ID, code, on, null, TODAY));
		if (refused != null) {
			forecast.thenRefuses(refused, "forecastOn");
		}
		else {
			forecast.thenRecords(new NodeForecastChanged(ID, code, null, on, null, TODAY));
		}
	}

	/** Acceptance was reached on 1 May 2019. */
	@ParameterizedTest
	@CsvSource({ "3.4, 2019-05-02, true", "3.4, 2019-05-01, false", "4.3, 2019-06-20, false",
			"5.2, 2019-06-20, false" })
	void plansNothingAfterWhatFollowsItAndWasReached(String code, LocalDate on, boolean refused) {
		Decision<Lifecycle> planned = Living.enterprise()
			.given(Living.achieved("4.2", NodeMeaning.ACCEPTED, LocalDate.of(2019, 5, 1)))
			.when(People.ZONE_SPECIALIST, plan(code, on));
		if (refused) {
			planned.thenRefuses(LifecycleRefusal.NODE_DATE_AFTER_FOLLOWER, "nodes.0.plannedOn");
		}
		else {
			planned.thenRecords(new NodePlanned(ID, code, null, on, VERSION, List.of(due(code, on)), TODAY));
		}
	}

	/**
	 * What was expected of the start before acceptance was reached is not meant any more.
	 */
	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void aDayThatWasRefutedIsNoBound(boolean forecast) {
		LocalDate refuted = LocalDate.of(2020, 3, 1);
		LocalDate near = TODAY.plusDays(10);
		Living.enterprise()
			.given(forecast ? new NodeForecastChanged(ID, "3.4", null, refuted, null, DAY) : planned("3.4", refuted),
					Living.achieved("4.2", NodeMeaning.ACCEPTED, LocalDate.of(2019, 5, 1)))
			.when(People.ZONE_SPECIALIST, new ForecastNode(ID, "4.3", near, null, TODAY))
			.thenRecords(new NodeForecastChanged(ID, "4.3", null, near, null, TODAY));
	}

	@Test
	void plansNothingForDaysThatCannotBeMeant() {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, plan("1.2", DAY.plusYears(20).plusDays(1)))
			.thenRefuses(CommonRefusal.DATE_TOO_LATE, "nodes.0.plannedOn");
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new AchieveNode(ID, "1.2", List.of(), null, DAY.minusYears(20).minusDays(1)))
			.thenRefuses(CommonRefusal.DATE_TOO_EARLY, "occurredOn");
	}

	@Test
	void forecastsANodeAndLeavesThePlanAlone() {
		frozen().when(People.ZONE_SPECIALIST, new ForecastNode(ID, "3.4", STARTED.plusDays(9), null, TODAY))
			.thenRecords(new NodeForecastChanged(ID, "3.4", null, STARTED.plusDays(9), null, TODAY));
		frozen().given(new NodeForecastChanged(ID, "3.4", null, STARTED, null, DAY))
			.when(People.ZONE_SPECIALIST, new ForecastNode(ID, "3.4", STARTED, null, TODAY))
			.thenRecordsNothing();
		frozen().when(People.ZONE_SPECIALIST, new ForecastNode(ID, "3.4", TODAY.minusDays(1), null, TODAY))
			.thenRefuses(LifecycleRefusal.DATE_NOT_AHEAD, "forecastOn");
	}

	@Test
	void refusesStrangersThoseWhoOnlyAdviseAndWithdrawnProjects() {
		Living.enterprise().when(People.HEPING_MANAGER, plan("1.2", SIGNED)).thenRefuses(CommonRefusal.NOT_FOUND);
		Living.enterprise()
			.given(new ProjectWithdrawn(ID, "退库", DAY))
			.when(People.TIEXI_MANAGER, plan("1.2", SIGNED))
			.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
	}

	@Test
	void plansNothingBeforeThereIsACatalogue() {
		Decision.of(Lifecycle.class, new TestDirectory())
			.given(Living.events(Family.ENTERPRISE, Stage.ATTRACTION))
			.when(People.ZONE_SPECIALIST, plan("1.2", SIGNED))
			.thenRefuses(LifecycleRefusal.NODE_CATALOGUE_MISSING);
	}

	@Test
	void governmentProjectsHaveNodesOfTheirOwn() {
		Living.project(Family.GOVERNMENT, null)
			.when(People.CITY_COORDINATOR, plan("1.1", SIGNED))
			.thenRefuses(LifecycleRefusal.NODE_NOT_OF_FAMILY, "nodes.0.nodeCode");
	}

}
