package org.diaodu.query.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.RestatedReport;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.ProgressRejected;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardLightsView;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardStandingFilter;
import org.diaodu.kernel.project.query.BoardStandingView;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.LightFilter;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/**
 * What a board shows of lights, plan and progress. Today is 2026-06-01.
 */
@Clause({ "F-021", "F-030", "F-093", "F-095" })
class BoardStandingTest {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR, Shenyang.TIEXI_MANAGER))
			.given(Shenyang.enterprise("project-1", "华晨宝马铁西工厂", TIEXI, TIEXI_ZONE, 50_000))
			.given(Shenyang.enterprise("project-2", "机床厂改造", TIEXI, TIEXI_ZONE, 40_000))
			.given(Shenyang.enterprise("project-3", "机器人产业园", TIEXI, TIEXI_ZONE, 30_000));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private BoardRowView row() {
		return this.fixture.whenAsked(BoardTest.board(COORDINATOR, BoardKind.CITY, CITY)).answer().rows().getFirst();
	}

	private static LightChanged turned(String id, Light light, LightColour before, LightColour after) {
		return new LightChanged(id, light, before, after, LightRule.PROGRESS_BEHIND, List.of(), "2018-7", DAY);
	}

	private static ProgressReported reported(String id, LocalDate on, int percent, long invested, boolean draft) {
		return new ProgressReported("project-1", id, figures(percent, invested), List.of(), List.of(), draft, null,
				null, on);
	}

	private static ProgressFigures figures(int percent, long invested) {
		return new ProgressFigures(ImageStage.FOUNDATION, percent, null, WanYuan.of(invested), WanYuan.of(invested));
	}

	@Test
	void showsTheLightsAndTheWorstOfThem() {
		assertThat(row().lights()).isEqualTo(new BoardLightsView(LightColour.GREY, LightColour.GREY, LightColour.GREY,
				LightColour.GREY, LightColour.GREY, LightColour.GREY));
		this.fixture.given(turned("project-1", Light.START, LightColour.GREY, LightColour.YELLOW),
				turned("project-1", Light.PROGRESS, LightColour.GREY, LightColour.RED),
				turned("project-1", Light.FUNDS, LightColour.GREY, LightColour.GREEN));
		assertThat(row().lights()).isEqualTo(new BoardLightsView(LightColour.RED, LightColour.YELLOW, LightColour.RED,
				LightColour.GREEN, LightColour.GREY, LightColour.GREY));
		this.fixture.given(turned("project-1", Light.PROGRESS, LightColour.RED, LightColour.GREY));
		assertThat(row().lights().overall()).isEqualTo(LightColour.YELLOW);
		this.fixture.sameWhenDeliveredTwice("project-board").sameAfterReplay("project-board");
	}

	@Test
	void countsProjectsByTheirWorstLightAlsoWhenFiltered() {
		this.fixture.given(turned("project-1", Light.START, LightColour.GREY, LightColour.RED),
				turned("project-2", Light.FUNDS, LightColour.GREY, LightColour.YELLOW));
		this.fixture.whenAsked(BoardTest.board(COORDINATOR, BoardKind.CITY, CITY))
			.thenAnswers((page) -> assertThat(page.summary().byLight())
				.extracting(GroupTotalView::key, GroupTotalView::count, GroupTotalView::totalInvestment)
				.containsExactly(tuple("RED", 1L, WanYuan.of(50_000)), tuple("YELLOW", 1L, WanYuan.of(40_000)),
						tuple("GREY", 1L, WanYuan.of(30_000))));
		this.fixture.whenAsked(filtered(new BoardStandingFilter(LightColour.RED, List.of(), null, null)))
			.thenAnswers((page) -> {
				assertThat(page.rows()).extracting(BoardRowView::projectId).containsExactly("project-1");
				assertThat(page.totalCount()).isEqualTo(1);
				assertThat(page.summary().byLight()).extracting(GroupTotalView::key).containsExactly("RED");
				assertThat(page.summary().totalInvestment()).isEqualTo(WanYuan.of(50_000));
			});
		this.fixture
			.whenAsked(filtered(new BoardStandingFilter(null, List.of(new LightFilter(Light.FUNDS, LightColour.YELLOW)),
					null, null)))
			.thenAnswers((page) -> {
				assertThat(page.rows()).extracting(BoardRowView::projectId).containsExactly("project-2");
				assertThat(page.summary().byLight()).extracting(GroupTotalView::key).containsExactly("YELLOW");
			});
	}

	private static org.diaodu.kernel.project.query.ListBoard filtered(BoardStandingFilter standing) {
		return BoardTest.board(COORDINATOR, BoardKind.CITY, CITY,
				new BoardFilter(null, null, null, null, null, null, null, null, null, null, null, standing));
	}

	@Test
	void showsPlanAgainstActualOfThisYearByReportsThatCount() {
		this.fixture.given(new AnnualPlanSet("project-1", 2026, null, WanYuan.of(12_000), null, null, DAY),
				new AnnualPlanSet("project-1", 2027, null, WanYuan.of(99_000), null, null, DAY));
		assertThat(row().annualPlan()).isEqualTo(WanYuan.of(12_000));
		assertThat(row().standing())
			.isEqualTo(new BoardStandingView(null, null, null, new BigDecimal("0.00"), null, false, null));
		this.fixture.given(reported("report-1", DAY, 20, 4_000, false),
				reported("report-2", DAY.plusDays(7), 30, 6_000, true),
				reported("report-3", DAY.plusDays(8), 90, 9_000, true),
				new ProgressRejected("project-1", "report-3", "不实", DAY.plusDays(9)));
		assertThat(row().standing())
			.isEqualTo(new BoardStandingView(20, WanYuan.of(4_000), DAY, new BigDecimal("33.33"), null, false, null));
		this.fixture.given(new ProgressVerified("project-1", "report-2", figures(30, 6_000), DAY.plusDays(7), null,
				DAY.plusDays(10)));
		assertThat(row().standing()).isEqualTo(new BoardStandingView(30, WanYuan.of(6_000), DAY.plusDays(7),
				new BigDecimal("50.00"), null, false, null));
		this.fixture.given(reported("report-4", DAY.minusDays(20), 10, 1_000, false));
		assertThat(row().standing().percent()).as("an older day changes nothing").isEqualTo(30);
		this.fixture.sameWhenDeliveredTwice("project-board").sameAfterReplay("project-board");
	}

	@Test
	void aCorrectionOfAnEarlierReportReachesTheBoardOnlyWhereItWasCarriedForward() {
		ProgressReported correction = new ProgressReported("project-1", "report-3", figures(20, 3_000), List.of(),
				List.of(), false, "report-1", "多报", DAY);
		this.fixture.given(new AnnualPlanSet("project-1", 2026, null, WanYuan.of(12_000), null, null, DAY),
				reported("report-1", DAY, 20, 4_000, false), reported("report-2", DAY, 30, 4_000, false), correction);
		assertThat(row().standing().investedThisYear()).isEqualTo(WanYuan.of(4_000));
		this.fixture.given(new CarriedFiguresCorrected("project-1", "report-3",
				List.of(new RestatedReport("report-2", figures(30, 3_000))), DAY));
		assertThat(row().standing())
			.isEqualTo(new BoardStandingView(30, WanYuan.of(3_000), DAY, new BigDecimal("25.00"), null, false, null));
		this.fixture.sameWhenDeliveredTwice().sameAfterReplay();
	}

	@Test
	void lastYearsReportIsNotThisYearsInvestment() {
		this.fixture.given(new AnnualPlanSet("project-1", 2026, null, WanYuan.of(12_000), null, null, DAY),
				reported("report-1", LocalDate.of(2025, 12, 20), 20, 4_000, false));
		assertThat(row().standing()).isEqualTo(
				new BoardStandingView(20, null, LocalDate.of(2025, 12, 20), new BigDecimal("0.00"), null, false, null));
	}

	@Test
	void namesTheNextNodeThatIsDueAndWhatIsOverdue() {
		this.fixture.given(
				new PlanBaselined("project-1", 1, "2018-7",
						List.of(new PlannedNode("1.1", LocalDate.of(2026, 5, 31)),
								new PlannedNode("2.1", LocalDate.of(2026, 6, 1)),
								new PlannedNode("3.1", LocalDate.of(2026, 9, 1))),
						"首次", null, List.of(), DAY),
				new NodePlanned("project-2", "1.1", null, LocalDate.of(2026, 6, 1), "2018-7", List.of(), DAY));
		assertThat(row().standing().nextDueOn()).isEqualTo(LocalDate.of(2026, 5, 31));
		assertThat(row().standing().overdue()).isTrue();
		assertThat(overdue(true)).containsExactly("project-1");
		assertThat(overdue(false)).containsExactly("project-2", "project-3");

		this.fixture.given(achieved("1.1"));
		assertThat(row().standing().nextDueOn()).as("today is not late").isEqualTo(LocalDate.of(2026, 6, 1));
		assertThat(overdue(true)).isEmpty();
		this.fixture.given(new NodeReopened("project-1", "1.1", NodeState.ACHIEVED, "误报", List.of(), List.of(), DAY));
		assertThat(overdue(true)).containsExactly("project-1");
		this.fixture.given(new NodeSkipped("project-1", "1.1", "不适用", "2018-7", DAY),
				new NodeDateChanged("project-1", "2.1", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1),
						LocalDate.of(2026, 10, 1), 1, 122, "征地", null, false, "2018-7", List.of(), DAY));
		assertThat(row().standing().nextDueOn()).isEqualTo(LocalDate.of(2026, 9, 1));
		this.fixture.given(new PermitApplied("project-1", "permit-1", "land-preview", "unit-office", null, DAY),
				new PermitIssued("project-1", "permit-1", "1号", null, false, 3, "3.1", "2018-7", List.of(), DAY));
		assertThat(row().standing().nextDueOn()).as("proven by its permit").isEqualTo(LocalDate.of(2026, 10, 1));
		this.fixture.given(new PermitVoided("project-1", "permit-1", "撤销", DAY));
		assertThat(row().standing().nextDueOn()).isEqualTo(LocalDate.of(2026, 9, 1));
		this.fixture.sameWhenDeliveredTwice("project-board").sameAfterReplay("project-board");
	}

	/** The start the facts promise is due as any other, until work has started. */
	@Test
	void aStartThatOnlyTheFactsPromiseIsDueToo() {
		LocalDate promised = LocalDate.of(2026, 5, 20);
		this.fixture.given(new NodeCatalogueAdopted("catalogue-nodes", "2018-7", "文号", "(五)", DAY,
				List.of(new NodeDefinition("3.4", "开工", Stage.CONSTRUCTION, null, List.of(), NodeMeaning.WORK_STARTED,
						List.of(EvidenceKind.REPORT), List.of(), null, List.of(Family.values()), true)),
				DAY))
			.given(new ProjectFactsCorrected("project-1", facts(null), facts(promised), 0, "补报", DAY));
		assertThat(row().standing().nextDueOn()).isEqualTo(promised);
		assertThat(overdue(true)).containsExactly("project-1");
		this.fixture.given(new NodeDateChanged("project-1", "3.4", promised, promised, LocalDate.of(2026, 9, 1), 1, 104,
				"征地", null, true, "2018-7", List.of(), DAY));
		assertThat(row().standing().nextDueOn()).isEqualTo(LocalDate.of(2026, 9, 1));
		this.fixture.given(new ProjectFactsCorrected("project-2", facts(null), facts(promised), 0, "补报", DAY));
		assertThat(overdue(true)).containsExactly("project-2");
		this.fixture.given(new ProjectStageChanged("project-2", Stage.PERMITS, Stage.CONSTRUCTION, null, DAY));
		assertThat(overdue(true)).isEmpty();
		this.fixture.sameWhenDeliveredTwice("project-board").sameAfterReplay("project-board");
	}

	private static ProjectFacts facts(LocalDate plannedStart) {
		return new ProjectFacts("华晨宝马铁西工厂", Family.ENTERPRISE, null, TIEXI, TIEXI_ZONE, null,
				Amounts.ofTotal(WanYuan.of(50_000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS,
				plannedStart, null, null, null);
	}

	private static NodeAchieved achieved(String code) {
		return new NodeAchieved("project-1", code, NodeMeaning.ORDINARY, List.of(), null, "2018-7", null, List.of(),
				List.of(), DAY);
	}

	private List<String> overdue(boolean overdue) {
		return this.fixture.whenAsked(filtered(new BoardStandingFilter(null, List.of(), null, overdue)))
			.answer()
			.rows()
			.stream()
			.map(BoardRowView::projectId)
			.toList();
	}

	@Test
	void filtersByPool() {
		this.fixture.given(new PoolAdmitted("project-2", null, Pool.RESERVE, DAY));
		this.fixture.whenAsked(filtered(new BoardStandingFilter(null, List.of(), Pool.RESERVE, null)))
			.thenAnswers((page) -> {
				assertThat(page.rows()).extracting(BoardRowView::projectId).containsExactly("project-2");
				assertThat(page.rows().getFirst().standing().pool()).isEqualTo(Pool.RESERVE);
			});
		this.fixture.given(new ProjectWithdrawn("project-2", "退库", DAY));
		this.fixture.whenAsked(filtered(new BoardStandingFilter(null, List.of(), Pool.RESERVE, null)))
			.thenAnswers((page) -> assertThat(page.rows()).isEmpty());
	}

}
