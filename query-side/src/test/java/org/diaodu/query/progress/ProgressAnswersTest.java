package org.diaodu.query.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.progress.ProgressGap;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.progress.RestatedReport;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.LicenceReverified;
import org.diaodu.kernel.progress.event.ProgressRejected;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.progress.event.StopReported;
import org.diaodu.kernel.progress.event.WorkResumed;
import org.diaodu.kernel.progress.query.FindFreshnessSummary;
import org.diaodu.kernel.progress.query.FindProgress;
import org.diaodu.kernel.progress.query.ListDraftReports;
import org.diaodu.kernel.progress.query.ListFreshness;
import org.diaodu.kernel.progress.query.ListPlanVersusActual;
import org.diaodu.kernel.progress.query.ListProgressReports;
import org.diaodu.kernel.progress.query.ListStops;
import org.diaodu.kernel.progress.query.PlanVersusActualView;
import org.diaodu.kernel.progress.query.ProgressReportView;
import org.diaodu.kernel.progress.query.ProgressView;
import org.diaodu.kernel.progress.query.StopView;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.ProjectionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.TIEXI_MANAGER;
import static org.diaodu.query.Shenyang.TIEXI_SPECIALIST;
import static org.diaodu.query.progress.Sites.CAMPUS;
import static org.diaodu.query.progress.Sites.PLANT;
import static org.diaodu.query.progress.Sites.WORKS;
import static org.diaodu.query.progress.Sites.correction;
import static org.diaodu.query.progress.Sites.drafted;
import static org.diaodu.query.progress.Sites.figures;
import static org.diaodu.query.progress.Sites.plan;
import static org.diaodu.query.progress.Sites.reported;
import static org.diaodu.query.progress.Sites.stopped;

/** What is asked of the dispatch ledger. Today is 2026-06-01. */
class ProgressAnswersTest {

	private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);

	private static final LocalDate APRIL = LocalDate.of(2026, 4, 20);

	private static final LocalDate MAY = LocalDate.of(2026, 5, 20);

	private final ProjectionFixture fixture = Sites.inShenyang();

	@AfterEach
	void close() {
		assertThat(this.fixture.bean(ProjectionStore.class).parked()).isEmpty();
		this.fixture.sameWhenDeliveredTwice("progress", "project-board")
			.sameAfterReplay("progress", "project-board")
			.close();
	}

	private ProgressView progress(String projectId, LocalDate asOf) {
		return this.fixture.whenAsked(new FindProgress(COORDINATOR, projectId, asOf, null)).answer();
	}

	private List<ProgressReportView> reports(String projectId) {
		return this.fixture.whenAsked(new ListProgressReports(COORDINATOR, projectId, null, null, 100, null, null))
			.answer()
			.rows();
	}

	private List<PlanVersusActualView> plans(int month, boolean behindOnly) {
		return this.fixture
			.whenAsked(new ListPlanVersusActual(COORDINATOR, 2026, month, null, behindOnly, 100, null, null))
			.answer()
			.rows();
	}

	@Test
	@Clause({ "F-021", "F-114" })
	void aProjectIsAsFarAsItsLastReportThatCountsOnTheDay() {
		this.fixture
			.given(reported(PLANT, "report-1", figures(10, 500, 1_000), MARCH),
					reported(PLANT, "report-2", figures(30, 1_500, 2_000), MAY), plan(PLANT, 2026, 6_000))
			.by(Sites.BY_CONTACT)
			.given(drafted(PLANT, "draft-1", figures(90, 1_500, 2_000), MAY));
		ProgressView now = progress(PLANT, null);
		assertThat(now.latest().reportId()).isEqualTo("report-2");
		assertThat(now.latest().figures()).isEqualTo(figures(30, 1_500, 2_000));
		assertThat(now.latest().reportedBy().name()).isEqualTo("孙专员");
		assertThat(now.drafts()).isOne();
		assertThat(now.plan().investedPercent()).isEqualByComparingTo("25.00");
		assertThat(now.plan().timePercent()).isEqualByComparingTo("41.67");
		assertThat(now.plan().pointsAhead()).isEqualByComparingTo("-16.67");
		assertThat(now.project().districtName()).isEqualTo("铁西区");
		assertThat(progress(PLANT, APRIL).latest().reportId()).isEqualTo("report-1");
		assertThat(progress(PLANT, MARCH.minusDays(1)).latest()).isNull();
		assertThat(progress(PLANT, MARCH.minusDays(1)).plan().invested()).isEqualTo(WanYuan.of(0));
		assertThat(progress("project-unknown", null)).isNull();
	}

	@Test
	@Clause("F-021")
	void whatWasInvestedInAYearIsOfThatYear() {
		this.fixture.given(reported(PLANT, "report-1", figures(30, 1_500, 2_000), MAY), plan(PLANT, 2027, 6_000));
		ProgressView later = progress(PLANT, LocalDate.of(2027, 2, 1));
		assertThat(later.latest().reportId()).isEqualTo("report-1");
		assertThat(later.plan().invested()).isEqualTo(WanYuan.of(0));
		assertThat(later.plan().timePercent()).isEqualByComparingTo("8.33");
	}

	@Test
	@Clause("F-095")
	void thePlanTheFactsStateIsThatOfTheYearUntilAnotherIsSet() {
		this.fixture.given(stated(1_200, LocalDate.of(2026, 3, 1)));
		assertThat(progress(PLANT, null).plan().planned()).isEqualTo(WanYuan.of(1_200));
		assertThat(plans(5, false)).extracting((row) -> row.project().projectId()).containsExactly(PLANT);
		this.fixture.given(stated(1_500, LocalDate.of(2026, 3, 3)), plan(PLANT, 2026, 6_000),
				stated(9, LocalDate.of(2026, 3, 7)));
		assertThat(progress(PLANT, LocalDate.of(2026, 3, 4)).plan().planned()).isEqualTo(WanYuan.of(1_500));
		assertThat(progress(PLANT, null).plan().planned()).isEqualTo(WanYuan.of(6_000));
	}

	private static ProjectAmountRevised stated(long annualPlan, LocalDate on) {
		return new ProjectAmountRevised(PLANT, Amounts.UNKNOWN,
				new Amounts(WanYuan.of(20_000), null, null, null, WanYuan.of(annualPlan), 2026, null, null, null),
				"年度计划下达", on);
	}

	@Test
	@Clause({ "F-021", "F-051" })
	void reportsTellWhoMadeThemAndWhatBecameOfThem() {
		this.fixture.by(Sites.BY_CONTACT)
			.given(drafted(PLANT, "draft-1", figures(10, 500, 1_000), MARCH),
					drafted(PLANT, "draft-2", figures(20, 600, 1_100), APRIL))
			.by(Sites.BY_SPECIALIST)
			.given(new ProgressVerified(PLANT, "draft-1", figures(10, 500, 1_000), MARCH, null, APRIL),
					new ProgressRejected(PLANT, "draft-2", "照片不符", MAY));
		List<ProgressReportView> reports = reports(PLANT);
		assertThat(reports).extracting(ProgressReportView::reportId).containsExactly("draft-2", "draft-1");
		assertThat(reports).extracting(ProgressReportView::state)
			.containsExactly(ReportState.REJECTED, ReportState.VERIFIED);
		assertThat(reports).extracting(ProgressReportView::inForce).containsExactly(false, true);
		assertThat(reports.getFirst().judgedReason()).isEqualTo("照片不符");
		assertThat(reports.getLast().reportedBy().name()).isEqualTo("周联系");
		assertThat(reports.getLast().judgedBy().name()).isEqualTo("孙专员");
		assertThat(reports.getLast().judgedOn()).isEqualTo(APRIL);
		assertThat(progress(PLANT, null).latest().reportId()).isEqualTo("draft-1");
		assertThat(this.fixture
			.whenAsked(new ListProgressReports(COORDINATOR, PLANT, ReportState.REJECTED, null, 100, null, null))
			.answer()
			.totalCount()).isOne();
	}

	@Test
	@Clause("F-021")
	void aVerifiedDraftShowsTheFiguresAsTheyCount() {
		this.fixture.by(Sites.BY_CONTACT)
			.given(drafted(PLANT, "draft-1", figures(10, 0, 0), APRIL))
			.by(Sites.BY_SPECIALIST)
			.given(new ProgressVerified(PLANT, "draft-1", figures(10, 700, 900), APRIL, null, MAY));
		assertThat(progress(PLANT, null).latest().figures()).isEqualTo(figures(10, 700, 900));
	}

	@Test
	@Clause({ "F-021", "F-114" })
	void aCorrectionStandsInThePlaceOfWhatItCorrects() {
		this.fixture.given(plan(PLANT, 2026, 6_000), reported(PLANT, "report-1", figures(60, 3_000, 3_000), MARCH),
				reported(PLANT, "report-2", figures(70, 4_000, 4_000), MAY));
		this.fixture.projected();
		this.fixture.given(correction(PLANT, "report-3", "report-1", figures(50, 2_000, 2_000), MARCH),
				correction(PLANT, "report-4", "report-3", figures(40, 1_000, 1_000), MARCH));
		assertThat(progress(PLANT, null).latest().reportId()).isEqualTo("report-2");
		assertThat(progress(PLANT, APRIL).latest().reportId()).isEqualTo("report-4");
		assertThat(reports(PLANT)).filteredOn(ProgressReportView::inForce)
			.extracting(ProgressReportView::reportId)
			.containsExactlyInAnyOrder("report-4", "report-2");
		assertThat(reports(PLANT)).filteredOn((report) -> report.reportId().equals("report-1"))
			.singleElement()
			.satisfies((report) -> assertThat(report.correctedByReportId()).isEqualTo("report-3"));
		assertThat(plans(3, false).getFirst().plan().invested()).isEqualTo(WanYuan.of(1_000));
		assertThat(plans(5, false).getFirst().plan().invested()).isEqualTo(WanYuan.of(4_000));
		this.fixture.given(correction(PLANT, "report-5", "report-2", figures(45, 1_100, 1_100), MAY));
		assertThat(progress(PLANT, null).latest().reportId()).isEqualTo("report-5");
		assertThat(progress(PLANT, null).quality().lastReportedOn()).isEqualTo(MAY);
	}

	@Test
	@Clause({ "F-021", "F-114" })
	void aCorrectionReachesTheReportsThatCarriedItForwardInEveryAnswer() {
		this.fixture.given(plan(PLANT, 2026, 6_000), reported(PLANT, "report-1", figures(60, 3_000, 3_000), MARCH),
				reported(PLANT, "report-2", figures(70, 3_000, 3_000), APRIL),
				reported(PLANT, "report-3", figures(80, 3_500, 3_500), MAY));
		this.fixture.projected();
		this.fixture.given(correction(PLANT, "report-4", "report-1", figures(60, 2_000, 2_000), MARCH),
				new CarriedFiguresCorrected(PLANT, "report-4",
						List.of(new RestatedReport("report-2", figures(70, 2_000, 2_000))), MARCH));
		assertThat(plans(3, false).getFirst().plan().invested()).isEqualTo(WanYuan.of(2_000));
		assertThat(plans(4, false).getFirst().plan().invested()).isEqualTo(WanYuan.of(2_000));
		assertThat(plans(5, false).getFirst().plan().invested()).isEqualTo(WanYuan.of(3_500));
		assertThat(progress(PLANT, APRIL).latest().reportId()).isEqualTo("report-2");
		assertThat(progress(PLANT, APRIL).latest().figures()).isEqualTo(figures(70, 2_000, 2_000));
		assertThat(progress(PLANT, APRIL).plan().invested()).isEqualTo(WanYuan.of(2_000));
	}

	@Test
	@Clause("F-114")
	void aMonthThatRunsIsNotOverHoweverTheQuestionIsPut() {
		this.fixture.given(plan(PLANT, 2026, 6_000), reported(PLANT, "report-1", figures(40, 2_500, 2_500), MAY));
		assertThat(plans(6, false).getFirst().plan().monthsComplete()).isEqualTo(5);
		assertThat(plans(6, true)).isEmpty();
		assertThat(plans(5, false).getFirst().plan().monthsComplete()).isEqualTo(5);
		assertThat(plans(3, false).getFirst().plan().monthsComplete()).isEqualTo(3);
		assertThat(progress(PLANT, LocalDate.of(2026, 5, 30)).plan().monthsComplete()).isEqualTo(4);
		assertThat(progress(PLANT, LocalDate.of(2026, 5, 31)).plan().monthsComplete()).isEqualTo(5);
		assertThat(progress(PLANT, null).plan().timePercent()).isEqualByComparingTo("41.67");
	}

	@Test
	@Clause({ "F-095", "F-114" })
	void plansAreComparedWithWhatWasInvestedByTheEndOfTheMonthFurthestBehindFirst() {
		this.fixture.given(plan(PLANT, 2026, 6_000), plan(WORKS, 2026, 1_000), plan(CAMPUS, 2026, 10_000),
				reported(PLANT, "report-1", figures(10, 1_000, 1_000), MARCH),
				reported(PLANT, "report-2", figures(30, 3_000, 3_000), LocalDate.of(2026, 4, 30)),
				reported(WORKS, "report-1", figures(10, 400, 1_000), APRIL));
		assertThat(plans(4, false)).extracting((row) -> row.project().projectId())
			.containsExactly(CAMPUS, WORKS, PLANT);
		assertThat(plans(4, false)).extracting((row) -> row.plan().investedPercent())
			.usingElementComparator(BigDecimal::compareTo)
			.containsExactly(BigDecimal.ZERO, new BigDecimal("40"), new BigDecimal("50"));
		assertThat(plans(3, false)).filteredOn((row) -> row.project().projectId().equals(PLANT))
			.singleElement()
			.satisfies((row) -> assertThat(row.plan().invested()).isEqualTo(WanYuan.of(1_000)));
		assertThat(plans(6, true)).extracting((row) -> row.project().projectId()).containsExactly(CAMPUS, WORKS);
		this.fixture.whenAsked(new ListPlanVersusActual(COORDINATOR, 2026, 4, null, false, 2, null, null))
			.thenAnswers((page) -> {
				assertThat(page.totalCount()).isEqualTo(3);
				assertThat(page.planned()).isEqualTo(WanYuan.of(17_000));
				assertThat(page.invested()).isEqualTo(WanYuan.of(3_400));
				assertThat(page.hasNext()).isTrue();
				this.fixture
					.whenAsked(new ListPlanVersusActual(COORDINATOR, 2026, 4, null, false, 2, page.cursors().getLast(),
							null))
					.thenAnswers((next) -> {
						assertThat(next.rows()).extracting((row) -> row.project().projectId()).containsExactly(PLANT);
						assertThat(next.planned()).isEqualTo(WanYuan.of(17_000));
						assertThat(next.hasNext()).isFalse();
					});
			});
		this.fixture.given(new AnnualPlanSet(WORKS, 2026, WanYuan.of(1_000), WanYuan.of(0), null, "暂停", MAY));
		assertThat(plans(5, false)).last().satisfies((row) -> assertThat(row.plan().investedPercent()).isNull());
		this.fixture.whenAsked(new ListPlanVersusActual(COORDINATOR, 2026, 13, null, false, 2, null, null))
			.thenRefuses("VALUE_OUT_OF_RANGE", "month");
	}

	@Test
	@Clause({ "F-021", "F-114" })
	void plansAndProofsAreThoseOfTheDayTheyWereToldFor() {
		LocalDate june = LocalDate.of(2026, 6, 1);
		this.fixture
			.given(plan(PLANT, 2026, 6_000), new FundPlanSet(PLANT, 2026, null, WanYuan.of(3_000), null, MARCH),
					new CapitalProven(PLANT, WanYuan.of(1_000), "资信证明", APRIL))
			.projected()
			.given(new AnnualPlanSet(PLANT, 2026, WanYuan.of(6_000), WanYuan.of(9_000), "投产", "追加投资", MAY),
					new FundPlanSet(PLANT, 2026, WanYuan.of(3_000), WanYuan.of(2_000), "融资调整", MAY),
					new CapitalProven(PLANT, WanYuan.of(5_000), "验资报告", MAY),
					// Told late: it holds from the last change on.
					new AnnualPlanSet(PLANT, 2026, WanYuan.of(9_000), WanYuan.of(8_000), null, "核减", APRIL));
		assertThat(progress(PLANT, LocalDate.of(2026, 3, 4)).plan()).isNull();
		assertThat(progress(PLANT, APRIL).plan().planned()).isEqualTo(WanYuan.of(6_000));
		assertThat(progress(PLANT, APRIL).plan().goals()).isEqualTo("主体封顶");
		assertThat(progress(PLANT, MAY.minusDays(1)).funds().planned()).isEqualTo(WanYuan.of(3_000));
		assertThat(progress(PLANT, MAY.minusDays(1)).funds().capitalProven()).isEqualTo(WanYuan.of(1_000));
		assertThat(progress(PLANT, APRIL.minusDays(1)).funds().capitalProven()).isNull();
		assertThat(progress(PLANT, june).plan().planned()).isEqualTo(WanYuan.of(8_000));
		assertThat(progress(PLANT, june).plan().goals()).isNull();
		assertThat(progress(PLANT, june).funds().planned()).isEqualTo(WanYuan.of(2_000));
		assertThat(progress(PLANT, june).funds().capitalProven()).isEqualTo(WanYuan.of(5_000));
		assertThat(plans(4, false).getFirst().plan().planned()).isEqualTo(WanYuan.of(6_000));
		assertThat(plans(5, false).getFirst().plan().planned()).isEqualTo(WanYuan.of(8_000));
		assertThat(plans(2, false)).isEmpty();
	}

	@Test
	@Clause("F-027")
	void fundsAreThoseOfTheYearUpToTheDay() {
		this.fixture.given(new FundPlanSet(PLANT, 2026, null, WanYuan.of(3_000), null, MARCH),
				new FundsReceived(PLANT, "receipt-1", FundSource.OWN, WanYuan.of(100), LocalDate.of(2025, 12, 31)),
				new FundsReceived(PLANT, "receipt-2", FundSource.OWN, WanYuan.of(200), MARCH),
				new FundsReceived(PLANT, "receipt-3", FundSource.DOMESTIC_LOAN, WanYuan.of(400), MAY),
				new CapitalProven(PLANT, WanYuan.of(5_000), "资信证明", MARCH));
		assertThat(progress(PLANT, null).funds().received()).isEqualTo(WanYuan.of(600));
		assertThat(progress(PLANT, null).funds().receivedTotal()).isEqualTo(WanYuan.of(700));
		assertThat(progress(PLANT, APRIL).funds().received()).isEqualTo(WanYuan.of(200));
		assertThat(progress(PLANT, null).funds().planned()).isEqualTo(WanYuan.of(3_000));
		assertThat(progress(PLANT, null).funds().capitalProven()).isEqualTo(WanYuan.of(5_000));
		this.fixture.given(new FundsCorrected(PLANT, "receipt-2", WanYuan.of(200), FundSource.OWN, WanYuan.of(150),
				LocalDate.of(2026, 4, 30), "银行回单核对", MAY));
		assertThat(progress(PLANT, null).funds().received()).isEqualTo(WanYuan.of(550));
		assertThat(progress(PLANT, APRIL).funds().received()).isEqualTo(WanYuan.of(0));
	}

	@Test
	@Clause({ "F-113", "F-134" })
	void aStopIsAsItStoodOnTheDay() {
		LocalDate stop = LocalDate.of(2025, 4, 1);
		this.fixture
			.given(stopped(PLANT, "stop-1", stop), new StopReported(PLANT, "stop-1", "沈建停3号", stop.plusDays(40)))
			.projected()
			.given(new LicenceReverified(PLANT, "stop-1", "核验1号", stop.plusDays(400)),
					new WorkResumed(PLANT, "stop-1", stop.plusDays(410)), stopped(WORKS, "stop-1", MAY));
		StopView overdue = progress(PLANT, stop.plusDays(35)).openStop();
		assertThat(overdue.reportOverdue()).isTrue();
		assertThat(overdue.reportDaysLate()).isEqualTo(5);
		assertThat(overdue.reportedOn()).isNull();
		assertThat(overdue.days()).isEqualTo(35);
		assertThat(overdue.reverifyRequired()).isFalse();
		StopView yearLater = progress(PLANT, stop.plusDays(380)).openStop();
		assertThat(yearLater.reverifyRequired()).isTrue();
		assertThat(yearLater.reportOverdue()).as("a late report stays late").isTrue();
		assertThat(yearLater.reportDaysLate()).isEqualTo(10);
		assertThat(progress(PLANT, stop.plusDays(405)).openStop().reverifyRequired()).isFalse();
		assertThat(progress(PLANT, stop.plusDays(410)).openStop()).isNull();
		assertThat(stops(COORDINATOR, true, false, null)).containsExactly("project-works stop-1");
		assertThat(stops(COORDINATOR, false, false, null)).containsExactly("project-plant stop-1",
				"project-works stop-1");
		assertThat(stops(COORDINATOR, true, true, stop.plusDays(35))).containsExactly("project-plant stop-1");
		assertThat(stops(COORDINATOR, true, true, stop.plusDays(30))).isEmpty();
		assertThat(stops(COORDINATOR, true, true, stop.plusDays(380))).containsExactly("project-plant stop-1");
		assertThat(stops(COORDINATOR, false, true, null)).containsExactly("project-plant stop-1");
		assertThat(stops(COORDINATOR, true, true, null)).isEmpty();
	}

	private List<String> stops(Caller caller, boolean openOnly, boolean overdueOnly, LocalDate asOf) {
		return this.fixture.whenAsked(new ListStops(caller, null, null, openOnly, overdueOnly, asOf, 100, null, null))
			.answer()
			.rows()
			.stream()
			.map((row) -> row.project().projectId() + " " + row.stop().stopId())
			.toList();
	}

	@Test
	@Clause("F-095")
	void whoeverDidNotReportForLongestComesFirst() {
		this.fixture.given(Sites.withPhoto(PLANT, "report-1", "a".repeat(64), LocalDate.of(2026, 5, 17)),
				plan(PLANT, 2026, 6_000), reported(WORKS, "report-1", figures(10, 0, 0), LocalDate.of(2026, 5, 16)));
		var page = this.fixture.whenAsked(new ListFreshness(COORDINATOR, null, false, 100, null, null)).answer();
		assertThat(page.rows()).extracting((row) -> row.project().projectId()).containsExactly(CAMPUS, WORKS, PLANT);
		assertThat(page.rows()).extracting((row) -> row.quality().late()).containsExactly(true, true, false);
		assertThat(page.rows()).extracting((row) -> row.quality().daysSince()).containsExactly(92, 16, 15);
		assertThat(page.rows().getFirst().quality().gaps()).contains(ProgressGap.NO_REPORT)
			.doesNotContain(ProgressGap.REPORT_LATE);
		assertThat(page.rows().get(1).quality().gaps()).containsExactly(ProgressGap.REPORT_LATE, ProgressGap.NO_PHOTO,
				ProgressGap.NO_ANNUAL_PLAN, ProgressGap.NO_FUND_PLAN, ProgressGap.CAPITAL_NOT_PROVEN);
		assertThat(page.rows().getLast().quality().gaps()).containsExactly(ProgressGap.NO_FUND_PLAN,
				ProgressGap.CAPITAL_NOT_PROVEN);
		var late = this.fixture.whenAsked(new ListFreshness(COORDINATOR, null, true, 1, null, null)).answer();
		assertThat(late.totalCount()).isEqualTo(2);
		assertThat(
				this.fixture.whenAsked(new ListFreshness(COORDINATOR, null, true, 1, late.cursors().getFirst(), null))
					.answer()
					.rows())
			.extracting((row) -> row.project().projectId())
			.containsExactly(WORKS);
		var districts = this.fixture.whenAsked(new FindFreshnessSummary(COORDINATOR, null)).answer().districts();
		assertThat(districts)
			.extracting(
					(row) -> row.districtName() + " " + row.projects() + " " + row.withoutReport() + " " + row.late())
			.containsExactly("铁西区 2 0 1", "浑南区 1 1 1");
		BigDecimal share = page.rows()
			.stream()
			.filter((row) -> !row.project().projectId().equals(CAMPUS))
			.map((row) -> row.quality().completePercent())
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.divide(BigDecimal.valueOf(2));
		assertThat(districts.getFirst().completePercent()).isCloseTo(share, within(new BigDecimal("0.01")));
	}

	@Test
	@Clause("F-095")
	void whatIsWithdrawnOrOnlyALeadIsNotAskedFor() {
		this.fixture.given(Shenyang.enterprise("project-lead", "线索", Shenyang.TIEXI, Shenyang.TIEXI_ZONE, 400))
			.given(new ProjectWithdrawn(CAMPUS, "停止推进", MAY));
		assertThat(this.fixture.whenAsked(new ListFreshness(COORDINATOR, null, false, 100, null, null)).answer().rows())
			.extracting((row) -> row.project().projectId())
			.containsExactly(PLANT, WORKS);
	}

	@Test
	@Clause("F-051")
	void draftsWaitForSomebodyElseOldestFirst() {
		this.fixture.by(Sites.BY_CONTACT)
			.given(drafted(PLANT, "draft-1", figures(10, 0, 0), MAY), drafted(PLANT, "draft-2", figures(11, 0, 0), MAY))
			.by(Sites.BY_SPECIALIST)
			.given(drafted(WORKS, "draft-3", figures(12, 0, 0), MAY));
		assertThat(drafts(TIEXI_SPECIALIST)).containsExactly("draft-1", "draft-2");
		assertThat(drafts(TIEXI_MANAGER)).containsExactly("draft-1", "draft-2", "draft-3");
		assertThat(drafts(Sites.OWNER_CONTACT)).isEmpty();
		this.fixture.given(new ProgressRejected(PLANT, "draft-1", "照片不符", MAY));
		assertThat(drafts(TIEXI_SPECIALIST)).containsExactly("draft-2");
	}

	private List<String> drafts(Caller caller) {
		List<String> found = new ArrayList<>();
		String after = null;
		do {
			var page = this.fixture.whenAsked(new ListDraftReports(caller, null, 1, after, null)).answer();
			page.rows().forEach((row) -> found.add(row.reportId()));
			after = page.hasNext() ? page.cursors().getLast() : null;
			assertThat(page.totalCount()).isGreaterThanOrEqualTo(page.rows().size());
		}
		while (after != null);
		return found;
	}

}
