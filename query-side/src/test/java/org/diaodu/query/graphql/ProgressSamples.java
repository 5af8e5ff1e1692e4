package org.diaodu.query.graphql;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ProgressGap;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.progress.StopCause;
import org.diaodu.kernel.progress.query.DistrictFreshnessView;
import org.diaodu.kernel.progress.query.FindFreshnessSummary;
import org.diaodu.kernel.progress.query.FindProgress;
import org.diaodu.kernel.progress.query.FreshnessPage;
import org.diaodu.kernel.progress.query.FreshnessSummaryView;
import org.diaodu.kernel.progress.query.FreshnessView;
import org.diaodu.kernel.progress.query.FundsView;
import org.diaodu.kernel.progress.query.ListDraftReports;
import org.diaodu.kernel.progress.query.ListFreshness;
import org.diaodu.kernel.progress.query.ListPlanVersusActual;
import org.diaodu.kernel.progress.query.ListProgressReports;
import org.diaodu.kernel.progress.query.ListStops;
import org.diaodu.kernel.progress.query.PlanVersusActualPage;
import org.diaodu.kernel.progress.query.PlanVersusActualView;
import org.diaodu.kernel.progress.query.ProgressQualityView;
import org.diaodu.kernel.progress.query.ProgressReportPage;
import org.diaodu.kernel.progress.query.ProgressReportView;
import org.diaodu.kernel.progress.query.ProgressView;
import org.diaodu.kernel.progress.query.ProjectStopView;
import org.diaodu.kernel.progress.query.StopPage;
import org.diaodu.kernel.progress.query.StopView;
import org.diaodu.kernel.progress.query.YearPlanView;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.query.ProjectBrief;
import org.diaodu.kernel.statistics.query.FindOfficialStatistics;
import org.diaodu.kernel.statistics.query.ListStatisticalEntries;
import org.diaodu.kernel.statistics.query.OfficialMonthView;
import org.diaodu.kernel.statistics.query.OfficialStatisticsView;
import org.diaodu.kernel.statistics.query.ProjectEntryView;
import org.diaodu.kernel.statistics.query.ReturnedEntryView;
import org.diaodu.kernel.statistics.query.StatisticalEntryPage;
import org.diaodu.kernel.statistics.query.StatisticalEntryView;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.query.graphql.Samples.BASIS;
import static org.diaodu.query.graphql.Samples.DAY;
import static org.diaodu.query.graphql.Samples.PROJECT;

/**
 * Answers about progress and official statistics with every field filled.
 */
final class ProgressSamples {

	private static final PersonRef PERSON = new PersonRef("person-1", "王五");

	private static final List<String> CURSORS = List.of("c0");

	private static final StopView STOP = new StopView("stop-1", StopCause.FUNDS, "融资未到位", DAY, DAY, 40, DAY, DAY, "3号",
			true, 10, DAY, true, DAY, "核验1号", DAY);

	private static final ProgressQualityView QUALITY = new ProgressQualityView(DAY, 16, 15, true, 3,
			List.of(ProgressGap.REPORT_LATE), new BigDecimal("80.95"));

	private static final YearPlanView PLAN = new YearPlanView(2018, 9, 9, WanYuan.of(6_000), "主体封顶", WanYuan.of(3_000),
			new BigDecimal("50.00"), new BigDecimal("75.00"), new BigDecimal("-25.00"));

	private ProgressSamples() {
	}

	static void answerAll(RecordingQueries queries) {
		queries.answer(FindProgress.class,
				(query) -> new ProgressView(project(query.projectId()), DAY, report(query.projectId()), PLAN,
						new FundsView(2018, WanYuan.of(3_000), WanYuan.of(600), WanYuan.of(700), WanYuan.of(5_000)),
						STOP, 2, QUALITY, BASIS));
		queries.answer(ListProgressReports.class, (query) -> reports());
		queries.answer(ListDraftReports.class, (query) -> reports());
		queries.answer(ListPlanVersusActual.class,
				(query) -> new PlanVersusActualPage(List.of(new PlanVersusActualView(project(PROJECT), PLAN)), CURSORS,
						true, 2, WanYuan.of(12_000), WanYuan.of(5_000), BASIS));
		queries.answer(ListStops.class,
				(query) -> new StopPage(List.of(new ProjectStopView(project(PROJECT), STOP)), CURSORS, true, 2, BASIS));
		queries.answer(ListFreshness.class,
				(query) -> new FreshnessPage(List.of(new FreshnessView(project(PROJECT), QUALITY)), CURSORS, true, 2,
						BASIS));
		queries.answer(FindFreshnessSummary.class,
				(query) -> new FreshnessSummaryView(
						List.of(new DistrictFreshnessView("unit-210106", "铁西区", 20, 3, 5, new BigDecimal("71.43"))), 15,
						BASIS));
		StatisticalEntryView entry = new StatisticalEntryView(DAY, "2018-05", DAY, "stat-1", 1, "缺施工合同");
		queries.answer(FindOfficialStatistics.class, (query) -> new OfficialStatisticsView(project(query.projectId()),
				entry, List.of(new ReturnedEntryView("2018-04", "缺施工合同", "stat-0", DAY)),
				List.of(new OfficialMonthView("2018-06", WanYuan.of(1_500), WanYuan.of(2_500), "stat-2", DAY, 2)),
				BASIS));
		queries.answer(ListStatisticalEntries.class,
				(query) -> new StatisticalEntryPage(List.of(new ProjectEntryView(project(PROJECT), entry)), CURSORS,
						true, 2, BASIS));
	}

	private static ProgressReportPage reports() {
		return new ProgressReportPage(List.of(report(PROJECT)), CURSORS, true, 2, BASIS);
	}

	private static ProgressReportView report(String projectId) {
		return new ProgressReportView(project(projectId), "report-1", ReportState.VERIFIED, true,
				new ProgressFigures(ImageStage.MAIN_STRUCTURE, 45, "主体施工至三层", WanYuan.of(3_200), WanYuan.of("5600.50")),
				List.of(ProgressField.PERCENT), List.of("a".repeat(64)), "report-0", "report-2", "复核有误", PERSON, DAY,
				Instant.parse("2018-09-10T01:00:00Z"), PERSON, DAY, "照片不符");
	}

	private static ProjectBrief project(String projectId) {
		return new ProjectBrief(projectId, "机床厂改造", "unit-210106", "铁西区", Family.ENTERPRISE, WanYuan.of(20_000),
				Stage.CONSTRUCTION);
	}

}
