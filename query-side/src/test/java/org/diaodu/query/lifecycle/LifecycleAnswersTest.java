package org.diaodu.query.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.jurisdiction.event.ZonePilotChanged;
import org.diaodu.kernel.lifecycle.Desk;
import org.diaodu.kernel.lifecycle.NextAct;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeForecastChanged;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.query.DueNodePage;
import org.diaodu.kernel.lifecycle.query.FindFunnel;
import org.diaodu.kernel.lifecycle.query.FindNodeCatalogue;
import org.diaodu.kernel.lifecycle.query.FindProjectNodes;
import org.diaodu.kernel.lifecycle.query.FunnelRowView;
import org.diaodu.kernel.lifecycle.query.FunnelView;
import org.diaodu.kernel.lifecycle.query.ListDueNodes;
import org.diaodu.kernel.lifecycle.query.ListStageTimes;
import org.diaodu.kernel.lifecycle.query.NodeView;
import org.diaodu.kernel.lifecycle.query.ProjectNodesView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.event.PermitSupplementRequested;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerHandedOver;
import org.diaodu.kernel.stewardship.event.OfficerReleased;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.ProjectionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;

import org.diaodu.kernel.lifecycle.Desk;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeForecastChanged;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.query.DueNodePage;
import org.diaodu.kernel.lifecycle.query.FindFunnel;
import org.diaodu.kernel.lifecycle.query.FindNodeCatalogue;
import org.diaodu.kernel.lifecycle.query.FindProjectNodes;
import org.diaodu.kernel.lifecycle.query.FunnelRowView;
import org.diaodu.kernel.lifecycle.query.FunnelView;
import org.diaodu.kernel.lifecycle.query.ListDueNodes;
import org.diaodu.kernel.lifecycle.query.ListStageTimes;
import org.diaodu.kernel.lifecycle.query.NodeView;
import org.diaodu.kernel.lifecycle.query.ProjectNodesView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.event.PermitSupplementRequested;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerHandedOver;
import org.diaodu.kernel.stewardship.event.OfficerReleased;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.ProjectionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.lifecycle.Lives.CAMPUS;
import static org.diaodu.query.lifecycle.Lives.DAY;
import static org.diaodu.query.lifecycle.Lives.PLANT;
import static org.diaodu.query.lifecycle.Lives.TODAY;
import static org.diaodu.query.lifecycle.Lives.achieved;
import static org.diaodu.query.lifecycle.Lives.applied;
import static org.diaodu.query.lifecycle.Lives.baselined;
import static org.diaodu.query.lifecycle.Lives.due;
import static org.diaodu.query.lifecycle.Lives.issued;
import static org.diaodu.query.lifecycle.Lives.planned;

class LifecycleAnswersTest {

	private final ProjectionFixture fixture = Lives.inShenyang();

	@AfterEach
	void close() {
		assertThat(this.fixture.bean(ProjectionStore.class).parked()).isEmpty();
		this.fixture.sameWhenDeliveredTwice("lifecycle", "project-board")
			.sameAfterReplay("lifecycle", "project-board")
			.close();
	}

	private ProjectNodesView life(@Nullable LocalDate asOf) {
		return this.fixture.whenAsked(new FindProjectNodes(COORDINATOR, PLANT, asOf, null)).answer();
	}

	private NodeView node(String code, @Nullable LocalDate asOf) {
		return life(asOf).nodes().stream().filter((node) -> node.code().equals(code)).findFirst().orElseThrow();
	}

	private static NodeDateChanged moved(LocalDate before, LocalDate after, int change, int extended, LocalDate said) {
		return new NodeDateChanged(PLANT, "3.4", LocalDate.of(2026, 9, 1), before, after, change, extended, "征地延后",
				null, false, "2018-7", List.of(due("3.4", after)), said);
	}

	@Test
	@Clause("F-077")
	void tellsWhatWasPromisedExpectedAndReachedOnEachDay() {
		LocalDate original = LocalDate.of(2026, 9, 1);
		LocalDate later = LocalDate.of(2026, 10, 1);
		this.fixture.given(planned(PLANT, "3.4", original, DAY.plusDays(1)),
				baselined(PLANT, 1, DAY.plusDays(2), new PlannedNode("3.4", original)),
				new NodeForecastChanged(PLANT, "3.4", null, later, "征地慢", DAY.plusDays(3)),
				moved(original, later, 1, 30, DAY.plusDays(10)),
				achieved(PLANT, "3.4", NodeMeaning.WORK_STARTED, DAY.plusDays(40)));

		assertThat(node("3.4", DAY)).extracting(NodeView::state, NodeView::plannedOn, NodeView::originalOn)
			.containsExactly(NodeState.OPEN, null, null);
		assertThat(node("3.4", DAY.plusDays(1))).extracting(NodeView::plannedOn, NodeView::originalOn)
			.containsExactly(original, null);
		assertThat(node("3.4", DAY.plusDays(9)))
			.extracting(NodeView::plannedOn, NodeView::originalOn, NodeView::forecastOn, NodeView::changes)
			.containsExactly(original, original, later, 0);
		assertThat(node("3.4", DAY.plusDays(10)))
			.extracting(NodeView::plannedOn, NodeView::originalOn, NodeView::baselinedOn, NodeView::changes,
					NodeView::extendedDays, NodeView::reason)
			.containsExactly(later, original, original, 1, 30, "征地延后");
		assertThat(node("3.4", null))
			.extracting(NodeView::state, NodeView::achievedOn, NodeView::originalOn, NodeView::reason, NodeView::desk)
			.containsExactly(NodeState.ACHIEVED, DAY.plusDays(40), original, "已办", null);
		assertThat(node("3.4", null).evidence()).extracting("reference").containsExactly("报告1");
	}

	@Test
	@Clause("F-077")
	void aStartThatWasPromisedByTheFactsKeepsItsOriginalWithoutAPlan() {
		LocalDate original = LocalDate.of(2026, 9, 1);
		LocalDate later = LocalDate.of(2026, 10, 1);
		this.fixture.given(moved(original, later, 1, 30, DAY.plusDays(10)));
		assertThat(node("3.4", null))
			.extracting(NodeView::plannedOn, NodeView::originalOn, NodeView::baselinedOn, NodeView::changes)
			.containsExactly(later, original, null, 1);
	}

	/**
	 * Due, told and missed as a promise of a plan is; while the stage does not say that
	 * work goes on.
	 */
	@Test
	@Clause({ "F-020", "F-077" })
	void theStartTheFactsStateIsDueBeforeThereIsAPlan() {
		LocalDate promised = TODAY.minusDays(40);
		this.fixture.given(Lives.states(PLANT, promised, DAY)).given(Lives.states(CAMPUS, TODAY.plusDays(3), DAY));
		assertThat(node("3.4", null))
			.extracting(NodeView::originalOn, NodeView::baselinedOn, NodeView::plannedOn, NodeView::missedOn)
			.containsExactly(promised, null, promised, promised);
		assertThat(node("3.4", promised).missedOn()).as("on the day itself").isNull();
		assertThat(dueLines(true)).containsExactly("project-plant 3.4 -40 true [DONE, EXTEND]");
		assertThat(dueLines(false)).hasSize(2).last().asString().startsWith("project-campus 3.4 3 false");
		// A draft may better it, and a day that was moved stays so.
		this.fixture.given(planned(CAMPUS, "3.4", TODAY.minusDays(1), DAY), new NodeDateChanged(PLANT, "3.4", promised,
				promised, TODAY.plusDays(1), 1, 41, "征地延后", null, true, "2018-7", List.of(), TODAY));
		assertThat(dueLines(true)).singleElement().asString().startsWith("project-campus 3.4 -1 true");
		assertThat(node("3.4", null)).extracting(NodeView::originalOn, NodeView::plannedOn, NodeView::missedOn)
			.containsExactly(promised, TODAY.plusDays(1), null);
		this.fixture.given(stage(CAMPUS, Stage.ATTRACTION, Stage.CONSTRUCTION, TODAY));
		assertThat(dueLines(true)).isEmpty();
		this.fixture.given(Lives.states(Lives.BRIDGE, TODAY.minusDays(9), DAY))
			.given(achieved(Lives.BRIDGE, "3.4", NodeMeaning.WORK_STARTED, TODAY.minusDays(2)));
		assertThat(dueLines(true)).isEmpty();
	}

	private List<String> dueLines(boolean overdueOnly) {
		return dueNodes(new ListDueNodes(COORDINATOR, null, null, overdueOnly, 8, 9, null, null)).rows()
			.stream()
			.map((row) -> row.project().projectId() + " " + row.nodeCode() + " " + row.daysLeft() + " " + row.missed()
					+ " " + row.acts())
			.toList();
	}

	@Test
	@Clause("F-070")
	void aProjectOfAPilotZoneIsAPilotWhileItsZoneIs() {
		this.fixture.given(new ZonePilotChanged(Shenyang.TIEXI_ZONE, true, "沈发改〔2026〕1号", DAY.plusDays(3)),
				new ZonePilotChanged(Shenyang.TIEXI_ZONE, false, "沈发改〔2026〕2号", DAY.plusDays(9)));
		assertThat(life(DAY.plusDays(2)).pilot()).isFalse();
		assertThat(life(DAY.plusDays(3)).pilot()).isTrue();
		assertThat(life(DAY.plusDays(8)).pilot()).isTrue();
		assertThat(life(null).pilot()).isFalse();
	}

	@Test
	@Clause({ "F-070", "F-077" })
	void tellsTheStageOfTheFirstOpenGateBesideThatOfTheProject() {
		assertThat(life(null).stageByGates()).isEqualTo(Stage.ATTRACTION);
		this.fixture.given(achieved(PLANT, "1.6", NodeMeaning.LANDED, DAY.plusDays(1)),
				achieved(PLANT, "3.4", NodeMeaning.WORK_STARTED, DAY.plusDays(2)));
		assertThat(life(DAY).stageByGates()).isEqualTo(Stage.ATTRACTION);
		assertThat(life(null).stageByGates()).isEqualTo(Stage.PERMITS);
	}

	@Test
	@Clause({ "F-077", "F-095" })
	void namesWhatTheStageSaysWasReachedAndNothingShows() {
		assertThat(life(null).unproven()).isEmpty();
		this.fixture.given(stage(PLANT, Stage.ATTRACTION, Stage.CONSTRUCTION, DAY.plusDays(1)),
				achieved(PLANT, "1.6", NodeMeaning.LANDED, DAY.plusDays(2)));
		assertThat(life(DAY).unproven()).isEmpty();
		assertThat(life(DAY).project().stage()).isNotEqualTo(Stage.CONSTRUCTION);
		assertThat(life(DAY.plusDays(1)).unproven()).extracting(NodeView::code).contains("1.6", "2.1", "3.4");
		assertThat(life(null).unproven()).extracting(NodeView::code).contains("2.1", "3.4").doesNotContain("1.6");
		this.fixture.given(achieved(PLANT, "3.4", NodeMeaning.WORK_STARTED, DAY.plusDays(3)));
		assertThat(life(null).unproven()).extracting(NodeView::code).contains("2.1").doesNotContain("3.4");
		assertThat(life(null).project().stage()).isEqualTo(Stage.CONSTRUCTION);
	}

	@Test
	@Clause({ "F-070", "F-071" })
	void namesTheNodesOfTheCatalogueOfTheDayAndWhatGuidesThem() {
		this.fixture.given(new LifecyclePilotChanged(PLANT, true, "文号", DAY.plusDays(1)),
				new PoolAdmitted(PLANT, null, Pool.RESERVE, DAY.plusDays(2)));
		ProjectNodesView life = life(null);
		assertThat(life.nodes()).extracting(NodeView::code)
			.containsExactly("1.2", "1.6", "2.1", "2.9", "3.4", "3.5", "4.2");
		assertThat(node("2.9", null)).extracting(NodeView::authority, NodeView::departmentName, NodeView::gate)
			.containsExactly("新名2.9", "市城建局", true);
		assertThat(life.pilot()).isTrue();
		assertThat(life.pool()).isEqualTo(Pool.RESERVE);
		assertThat(life(DAY).pilot()).isFalse();
		assertThat(life(DAY).pool()).isNull();
		assertThat(life.catalogueVersion()).isEqualTo("2018-7");
		assertThat(life.project().districtName()).isEqualTo("铁西区");
	}

	@Test
	@Clause({ "F-028", "F-073" })
	void aPermitMovesFromDeskToDeskAndItsIssueAchievesTheNode() {
		LocalDate day = DAY.plusDays(5);
		assertThat(desk("2.9", null)).isEqualTo("OWNER null");
		this.fixture.given(planned(PLANT, "2.9", TODAY, DAY.plusDays(1)),
				applied(PLANT, "permit-1", "work-permit", day),
				new PermitSupplementRequested(PLANT, "permit-1", "缺图", 3, null, day.plusDays(2)));
		assertThat(desk("2.9", day)).isEqualTo("OFFICE 市城建局");
		assertThat(desk("2.9", null)).isEqualTo("OWNER null");
		assertThat(life(day).desk()).isNotNull().extracting("desk").isEqualTo(Desk.OFFICE);
		this.fixture.given(issued(PLANT, "permit-1", day.plusDays(9)));
		assertThat(node("2.9", null)).extracting(NodeView::state, NodeView::achievedOn)
			.containsExactly(NodeState.ACHIEVED, day.plusDays(9));
		assertThat(node("2.9", null).evidence()).extracting("reference").containsExactly("证字1号");
		this.fixture.given(new PermitVoided(PLANT, "permit-1", "逾期未开工", day.plusDays(20)));
		assertThat(node("2.9", null)).extracting(NodeView::state, NodeView::achievedOn, NodeView::reason)
			.containsExactly(NodeState.OPEN, null, "逾期未开工");
		assertThat(node("2.9", day.plusDays(19)).state()).isEqualTo(NodeState.ACHIEVED);
	}

	@Test
	@Clause("F-073")
	void whicheverPermitOfANodeComesFirstAchievesItAndAnotherTakesItsPlace() {
		this.fixture.given(applied(PLANT, "permit-1", "project-filing", DAY),
				applied(PLANT, "permit-2", "project-approval-enterprise", DAY),
				issued(PLANT, "permit-2", DAY.plusDays(3)), issued(PLANT, "permit-1", DAY.plusDays(6)));
		assertThat(node("2.1", null).achievedOn()).isEqualTo(DAY.plusDays(3));
		this.fixture.given(new PermitVoided(PLANT, "permit-2", "撤销", DAY.plusDays(9)));
		assertThat(node("2.1", null)).extracting(NodeView::state, NodeView::achievedOn)
			.containsExactly(NodeState.ACHIEVED, DAY.plusDays(6));
	}

	@Test
	@Clause("F-102")
	void theNoticeOfTheStatisticsOfficeAchievesItsNode() {
		this.fixture.given(new StatisticallyEntered(PLANT, "2026-05", "message-1", DAY.plusDays(8)));
		assertThat(node("3.5", null)).extracting(NodeView::state, NodeView::achievedOn)
			.containsExactly(NodeState.ACHIEVED, DAY.plusDays(8));
	}

	@Test
	@Clause("F-077")
	void whatIsReportedByNobodyYetIsTheSpecialistsOrTheDepartments() {
		assertThat(desk("3.4", null)).isEqualTo("SPECIALIST null");
		assertThat(desk("1.6", null)).isEqualTo("OFFICE 市发展改革委");
	}

	private String desk(String code, @Nullable LocalDate asOf) {
		var desk = node(code, asOf).desk();
		return desk.desk() + " " + desk.unitName();
	}

	@Test
	@Clause("F-077")
	void takesBackAndLeavesOut() {
		this.fixture.given(achieved(PLANT, "3.4", NodeMeaning.WORK_STARTED, DAY.plusDays(4)),
				new NodeReopened(PLANT, "3.4", NodeState.ACHIEVED, "仅平场", List.of(), List.of(), DAY.plusDays(6)),
				new NodeSkipped(PLANT, "1.2", "老项目", "2018-7", DAY.plusDays(6)));
		assertThat(node("3.4", DAY.plusDays(5)).state()).isEqualTo(NodeState.ACHIEVED);
		assertThat(node("3.4", null)).extracting(NodeView::state, NodeView::achievedOn, NodeView::reason)
			.containsExactly(NodeState.OPEN, null, "仅平场");
		assertThat(node("1.2", null)).extracting(NodeView::state, NodeView::reason)
			.containsExactly(NodeState.SKIPPED, "老项目");
	}

	@Test
	@Clause("F-077")
	void aFactToldLateHoldsFromTheLastChangeOn() {
		this.fixture.given(planned(PLANT, "3.4", TODAY, DAY.plusDays(10)),
				achieved(PLANT, "3.4", NodeMeaning.WORK_STARTED, DAY.plusDays(2)));
		assertThat(node("3.4", DAY.plusDays(9)).state()).isEqualTo(NodeState.OPEN);
		assertThat(node("3.4", DAY.plusDays(10))).extracting(NodeView::state, NodeView::achievedOn)
			.containsExactly(NodeState.ACHIEVED, DAY.plusDays(2));
	}

	@Test
	@Clause("F-077")
	void countsTheDaysInEachStage() {
		this.fixture.given(stage(PLANT, Stage.ATTRACTION, Stage.PERMITS, DAY.plusDays(20)),
				stage(PLANT, Stage.PERMITS, Stage.CONSTRUCTION, DAY.plusDays(50)));
		assertThat(life(null).stages()).extracting("stage", "since", "until", "days")
			.containsExactly(tuple(Stage.ATTRACTION, DAY, DAY.plusDays(20), 20L),
					tuple(Stage.PERMITS, DAY.plusDays(20), DAY.plusDays(50), 30L),
					tuple(Stage.CONSTRUCTION, DAY.plusDays(50), null, 42L));
		assertThat(life(DAY.plusDays(25)).stages()).extracting("days").containsExactly(20L, 5L);
		var longest = this.fixture.whenAsked(new ListStageTimes(COORDINATOR, null, null, null, 2, null, null)).answer();
		assertThat(longest.rows()).extracting((row) -> row.project().projectId() + " " + row.days())
			.containsExactly("project-bridge 92", "project-campus 92");
		assertThat(longest.totalCount()).isEqualTo(3);
		var rest = this.fixture
			.whenAsked(new ListStageTimes(COORDINATOR, null, null, null, 2, longest.cursors().getLast(), null))
			.answer();
		assertThat(rest.rows()).extracting((row) -> row.project().projectId() + " " + row.days())
			.containsExactly("project-plant 42");
		assertThat(rest.hasNext()).isFalse();
		assertThat(this.fixture
			.whenAsked(new ListStageTimes(COORDINATOR, Shenyang.TIEXI, Stage.PERMITS, DAY.plusDays(30), 9, null, null))
			.answer()
			.rows()).extracting((row) -> row.project().projectId() + " " + row.days())
			.containsExactly("project-plant 10");
	}

	@Test
	@Clause("F-077")
	void aStageGoesOnAfterANodeThatWasTakenBackAsIfItHadNotBeen() {
		LocalDate wrong = DAY.plusDays(50);
		this.fixture
			.given(stage(PLANT, Stage.ATTRACTION, Stage.PERMITS, DAY.plusDays(20)),
					new ProjectStageChanged(PLANT, Stage.PERMITS, Stage.CONSTRUCTION, null, wrong, "3.4"))
			.projected()
			.given(new ProjectStageChanged(PLANT, Stage.CONSTRUCTION, Stage.PERMITS, "误报", wrong.plusDays(5), "3.4"));
		assertThat(days(null)).containsExactly("project-plant PERMITS 72");
		assertThat(days(wrong.plusDays(2))).containsExactly("project-plant CONSTRUCTION 2");
		assertThat(life(null).stages()).extracting("stage", "since", "days")
			.as("what was said of the days between stays")
			.containsExactly(tuple(Stage.ATTRACTION, DAY, 20L), tuple(Stage.PERMITS, DAY.plusDays(20), 30L),
					tuple(Stage.CONSTRUCTION, wrong, 5L), tuple(Stage.PERMITS, wrong.plusDays(5), 37L));
		// Set by somebody, it begins anew.
		this.fixture.given(stage(PLANT, Stage.PERMITS, Stage.CONSTRUCTION, DAY.plusDays(60)),
				stage(PLANT, Stage.CONSTRUCTION, Stage.PERMITS, DAY.plusDays(62)));
		assertThat(days(null)).containsExactly("project-plant PERMITS 30");
	}

	/** Acceptance was told before the start, and is taken back after it or before. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	@Clause("F-077")
	void aStageGoesOnInWhateverOrderNodesWereTakenBack(boolean acceptanceFirst) {
		LocalDate wrong = DAY.plusDays(50);
		LocalDate back = wrong.plusDays(5);
		this.fixture
			.given(stage(PLANT, Stage.ATTRACTION, Stage.PERMITS, DAY.plusDays(20)),
					new ProjectStageChanged(PLANT, Stage.PERMITS, Stage.ACCEPTANCE, null, wrong, "4.2"))
			.projected();
		if (acceptanceFirst) {
			this.fixture.given(new ProjectStageChanged(PLANT, Stage.ACCEPTANCE, Stage.CONSTRUCTION, "误报", back, "4.2"),
					new ProjectStageChanged(PLANT, Stage.CONSTRUCTION, Stage.PERMITS, "误报", back, "3.4"));
		}
		else {
			this.fixture.given(new ProjectStageChanged(PLANT, Stage.ACCEPTANCE, Stage.PERMITS, "误报", back, "4.2"));
		}
		assertThat(days(null)).containsExactly("project-plant PERMITS 72");
	}

	private List<String> days(@Nullable LocalDate asOf) {
		return this.fixture.whenAsked(new ListStageTimes(COORDINATOR, null, null, asOf, 9, null, null))
			.answer()
			.rows()
			.stream()
			.filter((row) -> row.project().projectId().equals(PLANT))
			.map((row) -> row.project().projectId() + " " + row.stage() + " " + row.days())
			.toList();
	}

	@Test
	@Clause("F-077")
	void offersNoExtensionOfAPromisedDayInsideTheLockWindow() {
		PolicyParameter rule = PolicyParameter.NODE_DATE_CHANGES;
		this.fixture
			.given(new PolicyAdopted(rule.policyId(),
					new PolicyVersion(rule, "2018-7", "沈政发〔2018〕7号", "(五)", LocalDate.of(2018, 2, 14), null,
							List.of(new PolicyValue(PolicyField.LOCK_DAYS, "7"),
									new PolicyValue(PolicyField.EXTENSION_PERCENT, "50"),
									new PolicyValue(PolicyField.EXTENSIONS, "2"))),
					"person-city", Shenyang.DRC, null, null, LocalDate.of(2018, 2, 14)))
			.given(planned(CAMPUS, "1.2", TODAY, DAY), planned(PLANT, "3.4", TODAY.plusDays(7), DAY),
					planned(PLANT, "4.2", TODAY.plusDays(8), DAY), planned(PLANT, "1.2", TODAY.minusDays(1), DAY),
					baselined(PLANT, 1, DAY, new PlannedNode("3.4", TODAY.plusDays(7)),
							new PlannedNode("4.2", TODAY.plusDays(8)), new PlannedNode("1.2", TODAY.minusDays(1))));
		assertThat(dueNodes(new ListDueNodes(COORDINATOR, null, null, false, 8, 9, null, null)).rows())
			.extracting((row) -> row.nodeCode() + " " + row.daysLeft() + " " + row.acts())
			.containsExactly("1.2 -1 [DONE, EXTEND]", "1.2 0 [DONE, PLAN]", "3.4 7 [DONE]", "4.2 8 [DONE, EXTEND]");
		// As often as it may be, and beyond what all extensions may reach.
		LocalDate last = TODAY.plusDays(8);
		this.fixture
			.given(extended("4.2", last, last.plusDays(1), 1), extended("4.2", last.plusDays(1), last.plusDays(2), 2))
			.given(Lives.states(Lives.BRIDGE, TODAY.minusDays(60), TODAY.minusDays(80)));
		assertThat(dueLines(false)).contains("project-bridge 3.4 -60 true [DONE]")
			.last()
			.isEqualTo("project-plant 3.4 7 false [DONE]");
		assertThat(
				dueNodes(new ListDueNodes(COORDINATOR, null, null, false, 10, 9, null, null)).rows().getLast().acts())
			.containsExactly(NextAct.DONE);
	}

	/** From the day the plan was told, as the one who moves the day measures it. */
	@ParameterizedTest
	@CsvSource({ "21, true", "20, true", "18, false" })
	@Clause("F-077")
	void offersTheExtensionThatWouldBeTakenOfAPlanToldLate(int days, boolean offered) {
		PolicyParameter rule = PolicyParameter.NODE_DATE_CHANGES;
		LocalDate missed = TODAY.minusDays(10);
		this.fixture
			.given(new PolicyAdopted(rule.policyId(),
					new PolicyVersion(rule, "2018-7", "沈政发〔2018〕7号", "(五)", LocalDate.of(2018, 2, 14), null,
							List.of(new PolicyValue(PolicyField.LOCK_DAYS, "7"),
									new PolicyValue(PolicyField.EXTENSION_PERCENT, "50"),
									new PolicyValue(PolicyField.EXTENSIONS, "2"))),
					"person-city", Shenyang.DRC, null, null, LocalDate.of(2018, 2, 14)))
			.given(planned(PLANT, "3.4", missed, DAY),
					new PlanBaselined(PLANT, 1, "2018-7", List.of(new PlannedNode("3.4", missed)), "年度计划", null,
							List.of(due("3.4", missed)), DAY, missed.minusDays(days)));
		assertThat(dueNodes(new ListDueNodes(COORDINATOR, null, null, true, 0, 9, null, null)).rows()).singleElement()
			.satisfies((row) -> assertThat(row.acts().contains(NextAct.EXTEND)).isEqualTo(offered));
	}

	/** It is in no pool while it is out, and in its old one when it comes back. */
	@Test
	@Clause("F-093")
	void whatIsWithdrawnIsInNoPool() {
		this.fixture.given(new PoolAdmitted(PLANT, null, Pool.RESERVE, DAY.plusDays(2)),
				new ProjectWithdrawn(PLANT, "暂缓", DAY.plusDays(9)), new ProjectRestored(PLANT, "续建", DAY.plusDays(20)),
				new ProjectCancelled(PLANT, "终止", DAY.plusDays(30)));
		assertThat(life(DAY.plusDays(8)).pool()).isEqualTo(Pool.RESERVE);
		assertThat(life(DAY.plusDays(9)).pool()).isNull();
		assertThat(life(DAY.plusDays(20)).pool()).isEqualTo(Pool.RESERVE);
		assertThat(life(null).pool()).isNull();
	}

	private static NodeDateChanged extended(String code, LocalDate before, LocalDate after, int change) {
		return new NodeDateChanged(PLANT, code, TODAY.plusDays(8), before, after, change, change, "征地延后", null, false,
				"2018-7", List.of(), DAY);
	}

	private static ProjectStageChanged stage(String project, Stage before, Stage after, LocalDate on) {
		return new ProjectStageChanged(project, before, after, null, on);
	}

	@Test
	@Clause({ "F-016", "F-020" })
	void listsWhatIsDueOldestFirstWithTheNextActs() {
		this.fixture.given(planned(PLANT, "2.9", TODAY.minusDays(3), DAY),
				planned(PLANT, "3.4", TODAY.plusDays(7), DAY), planned(PLANT, "4.2", TODAY.plusDays(8), DAY),
				planned(CAMPUS, "3.4", TODAY, DAY), planned(CAMPUS, "1.2", TODAY.minusDays(9), DAY),
				achieved(CAMPUS, "1.2", NodeMeaning.SIGNED, TODAY.minusDays(8)),
				new NodeMissed(PLANT, "2.9", TODAY.minusDays(3), TODAY.minusDays(2)));
		var due = dueNodes(new ListDueNodes(COORDINATOR, null, null, false, 7, 2, null, null));
		assertThat(due.rows())
			.extracting((row) -> row.project().projectId() + " " + row.nodeCode() + " " + row.daysLeft() + " "
					+ row.missed() + " " + row.acts())
			.containsExactly("project-plant 2.9 -3 true [PLAN]", "project-campus 3.4 0 false [DONE, PLAN]");
		assertThat(due.totalCount()).isEqualTo(3);
		assertThat(
				dueNodes(new ListDueNodes(COORDINATOR, null, null, false, 7, 2, due.cursors().getLast(), null)).rows())
			.extracting("nodeCode", "nodeName")
			.containsExactly(tuple("3.4", "开工"));
		assertThat(dueNodes(new ListDueNodes(COORDINATOR, null, null, true, 7, 9, null, null)).rows())
			.extracting("nodeCode")
			.containsExactly("2.9");
		assertThat(dueNodes(new ListDueNodes(COORDINATOR, null, Shenyang.HUNNAN, false, 7, 9, null, null)).rows())
			.extracting("nodeCode")
			.containsExactly("3.4");
		this.fixture.whenAsked(new ListDueNodes(COORDINATOR, null, null, false, 367, 9, null, null))
			.thenRefuses("VALUE_INVALID", "withinDays");
		this.fixture.whenAsked(new ListDueNodes(COORDINATOR, null, null, false, 7, 9, "x", null))
			.thenRefuses("VALUE_INVALID", "after");
	}

	private DueNodePage dueNodes(ListDueNodes query) {
		return this.fixture.whenAsked(query).answer();
	}

	@Test
	@Clause("F-016")
	void aPersonsListIsOfTheProjectsWhosePlacesTheyHoldNow() {
		this.fixture.given(planned(PLANT, "3.4", TODAY, DAY), planned(CAMPUS, "3.4", TODAY, DAY),
				new OfficerAppointed(PLANT, Slot.SPECIALIST, "person-sjk", "post-1", Shenyang.TIEXI_ZONE, null, DAY),
				new OfficerAppointed(CAMPUS, Slot.SPECIALIST, "person-hunnan", "post-1", Shenyang.HUNNAN_ZONE, null,
						DAY));
		assertThat(ofPerson("person-sjk")).containsExactly(PLANT);
		this.fixture.given(
				new OfficerHandedOver(PLANT, Slot.SPECIALIST, "person-sjk", "person-wang", "post-2",
						Shenyang.TIEXI_ZONE, "台账已交", DAY.plusDays(9)),
				new OfficerReleased(CAMPUS, Slot.SPECIALIST, "person-hunnan", "调离", DAY.plusDays(9)));
		assertThat(ofPerson("person-sjk")).isEmpty();
		assertThat(ofPerson("person-wang")).containsExactly(PLANT);
		assertThat(ofPerson("person-hunnan")).isEmpty();
		this.fixture.given(new ProjectWithdrawn(PLANT, "退库", DAY.plusDays(20)));
		assertThat(ofPerson("person-wang")).isEmpty();
	}

	private List<String> ofPerson(String personId) {
		return dueNodes(new ListDueNodes(COORDINATOR, personId, null, false, 0, 9, null, null)).rows()
			.stream()
			.map((row) -> row.project().projectId())
			.toList();
	}

	@Test
	@Clause({ "F-003", "F-093" })
	void tellsTheFiveBatchesOfAMonthByDistrict() {
		// The plant: idea on 1 March, reserve on 11 March, signed on 10 April, started on
		// 5 May.
		this.fixture.given(new PoolAdmitted(PLANT, null, Pool.RESERVE, DAY.plusDays(10)),
				achieved(PLANT, "1.2", NodeMeaning.SIGNED, LocalDate.of(2026, 4, 10)),
				achieved(PLANT, "3.4", NodeMeaning.WORK_STARTED, LocalDate.of(2026, 5, 5)));
		assertThat(funnel("2026-03")).containsExactly("铁西区 CONCEPT 1 30000.00 2 1 50.00 10.0",
				"铁西区 RESERVE 1 20000.00 1 0 0.00 null", "浑南区 CONCEPT 1 5000.00 1 0 0.00 null");
		assertThat(funnel("2026-04")).containsExactly("铁西区 CONCEPT 1 30000.00 0 0 0.00 null",
				"铁西区 RESERVE 0 0.00 0 1 100.00 30.0", "铁西区 LANDED 1 20000.00 1 0 0.00 null",
				"浑南区 CONCEPT 1 5000.00 0 0 0.00 null");
		assertThat(funnel("2026-05")).contains("铁西区 LANDED 0 0.00 0 1 100.00 25.0",
				"铁西区 CONSTRUCTION 1 20000.00 1 0 0.00 null");
		assertThat(funnel("2026-06")).contains("铁西区 CONSTRUCTION 1 20000.00 0 0 0.00 null");
		this.fixture.whenAsked(new FindFunnel(COORDINATOR, "2026-07", null)).thenRefuses("DATE_IN_FUTURE", "month");
		this.fixture.whenAsked(new FindFunnel(COORDINATOR, "2026-13", null)).thenRefuses("VALUE_INVALID", "month");
	}

	/** Neither the advance nor the entry counts: it goes on where it was. */
	@Test
	@Clause({ "F-003", "F-093" })
	void aBatchOfANodeThatWasTakenBackWasNeverReached() {
		LocalDate started = LocalDate.of(2026, 3, 11);
		this.fixture
			.given(achieved(PLANT, "3.4", NodeMeaning.WORK_STARTED, started),
					achieved(PLANT, "5.1", NodeMeaning.IN_PRODUCTION, LocalDate.of(2026, 4, 10)),
					new ProjectStageChanged(PLANT, Stage.ATTRACTION, Stage.OPERATION, null, LocalDate.of(2026, 4, 10),
							"5.1"))
			.projected();
		assertThat(funnel("2026-04")).contains("铁西区 CONSTRUCTION 0 0.00 0 1 100.00 30.0",
				"铁西区 COMPLETED 1 20000.00 1 0 0.00 null");
		this.fixture.given(
				new NodeReopened(PLANT, "5.1", NodeState.ACHIEVED, "误报", List.of(), List.of(),
						LocalDate.of(2026, 5, 5)),
				new ProjectStageChanged(PLANT, Stage.OPERATION, Stage.ATTRACTION, "误报", LocalDate.of(2026, 5, 5),
						"5.1"));
		assertThat(funnel("2026-04")).as("what was said of the days between stays")
			.contains("铁西区 CONSTRUCTION 0 0.00 0 0 0.00 null", "铁西区 COMPLETED 1 20000.00 0 0 0.00 null");
		assertThat(funnel("2026-05")).contains("铁西区 CONSTRUCTION 1 20000.00 0 0 0.00 null");
		// Reached in truth, it is counted from the start, once.
		this.fixture.given(achieved(PLANT, "5.1", NodeMeaning.IN_PRODUCTION, LocalDate.of(2026, 5, 20)));
		assertThat(funnel("2026-05")).contains("铁西区 CONSTRUCTION 0 0.00 0 1 100.00 70.0",
				"铁西区 COMPLETED 1 20000.00 1 0 0.00 null");
	}

	@Test
	@Clause({ "F-003", "F-093" })
	void aBatchGoesWithTheTerritoryAndEndsWithTheProject() {
		this.fixture.given(
				new ProjectTerritoryTransferred(CAMPUS, Shenyang.HUNNAN, Shenyang.HUNNAN_ZONE, Shenyang.TIEXI,
						Shenyang.TIEXI_ZONE, LocalDate.of(2026, 4, 15)),
				new ProjectWithdrawn(Lives.BRIDGE, "退库", LocalDate.of(2026, 4, 20)));
		assertThat(funnel("2026-03")).contains("铁西区 CONCEPT 2 50000.00 2 0 0.00 null",
				"浑南区 CONCEPT 1 5000.00 1 0 0.00 null");
		assertThat(funnel("2026-04")).contains("铁西区 CONCEPT 2 25000.00 0 0 0.00 null",
				"浑南区 CONCEPT 0 0.00 0 0 0.00 null");
	}

	private List<String> funnel(String month) {
		FunnelView funnel = this.fixture.whenAsked(new FindFunnel(COORDINATOR, month, null)).answer();
		return funnel.rows().stream().map(LifecycleAnswersTest::told).toList();
	}

	private static String told(FunnelRowView row) {
		return row.districtName() + " " + row.batch() + " " + row.projects() + " " + row.amount() + " " + row.entered()
				+ " " + row.advanced() + " " + row.conversionPercent() + " " + row.meanDwellDays();
	}

	@Test
	@Clause("F-071")
	void tellsTheCatalogueOfADayWithTheNamesOfThatDay() {
		this.fixture.given(Lives.catalogue("2027", LocalDate.of(2026, 7, 1)));
		assertThat(catalogue(null)).isEqualTo("2018-7 新名1.2 null");
		assertThat(catalogue(LocalDate.of(2018, 12, 31))).isEqualTo("2018-7 旧名1.2 null");
		assertThat(catalogue(LocalDate.of(2026, 7, 1))).isEqualTo("2027 新名1.2 null");
	}

	private String catalogue(@Nullable LocalDate on) {
		var catalogue = this.fixture.whenAsked(new FindNodeCatalogue(COORDINATOR, on, null)).answer();
		var first = catalogue.nodes().getFirst();
		return catalogue.version() + " " + first.authority() + " " + first.departmentName();
	}

}
