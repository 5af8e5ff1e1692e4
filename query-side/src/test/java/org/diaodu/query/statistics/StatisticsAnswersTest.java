package org.diaodu.query.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.statistics.event.OfficialInvestmentRecorded;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;
import org.diaodu.kernel.statistics.event.StatisticsEntryReturned;
import org.diaodu.kernel.statistics.query.FindOfficialStatistics;
import org.diaodu.kernel.statistics.query.ListStatisticalEntries;
import org.diaodu.kernel.statistics.query.OfficialMonthView;
import org.diaodu.kernel.statistics.query.OfficialStatisticsView;
import org.diaodu.kernel.statistics.query.StatisticalEntryView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.ProjectionStore;
import org.diaodu.query.projection.QueryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/** What is asked of official statistics, and that no dispatch figure is ever among it. */
@Clause("F-102")
class StatisticsAnswersTest {

	private static final String PLANT = "project-plant";

	private static final String CAMPUS = "project-campus";

	private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

	private static final LocalDate MAY = LocalDate.of(2026, 5, 20);

	private static final Caller STATISTICIAN = new Caller("person-statistics", Role.STATISTICIAN, TIEXI);

	private static final Caller HUNNAN_STATISTICIAN = new Caller("person-hunnan-statistics", Role.STATISTICIAN, HUNNAN);

	private final ProjectionFixture fixture = ProjectionFixture.with()
		.given(Shenyang.units())
		.given(Shenyang.posts(COORDINATOR, STATISTICIAN, HUNNAN_STATISTICIAN))
		.given(Shenyang.enterprise(PLANT, "机床厂", TIEXI, TIEXI_ZONE, 20_000))
		.given(Shenyang.enterprise(CAMPUS, "研发园", HUNNAN, HUNNAN_ZONE, 30_000));

	@AfterEach
	void close() {
		assertThat(this.fixture.bean(ProjectionStore.class).parked()).isEmpty();
		this.fixture.sameWhenDeliveredTwice("statistics", "project-board")
			.sameAfterReplay("statistics", "project-board")
			.close();
	}

	private static DomainEvent started(String projectId, LocalDate on) {
		return new NodeAchieved(projectId, "3.4", NodeMeaning.WORK_STARTED, List.of(), null, "nodes-2018", null,
				List.of(), List.of(), on);
	}

	private static DomainEvent investment(String month, long thisYear, long total, String messageId) {
		return new OfficialInvestmentRecorded(PLANT, month, WanYuan.of(thisYear), WanYuan.of(total), messageId, MAY);
	}

	private OfficialStatisticsView statistics() {
		return this.fixture.whenAsked(new FindOfficialStatistics(COORDINATOR, PLANT, null)).answer();
	}

	private List<String> entries(Boolean entered, boolean overdueOnly) {
		return this.fixture
			.whenAsked(new ListStatisticalEntries(COORDINATOR, null, entered, overdueOnly, 100, null, null))
			.answer()
			.rows()
			.stream()
			.map((row) -> row.project().projectId())
			.toList();
	}

	@Test
	void theLastMessageOfAMonthHoldsAndAllAreKept() {
		this.fixture.given(investment("2026-03", 100, 100, "message-1"), investment("2026-04", 300, 300, "message-2"))
			.projected()
			.given(investment("2026-03", 150, 150, "message-3"));
		assertThat(statistics().months()).containsExactly(
				new OfficialMonthView("2026-04", WanYuan.of(300), WanYuan.of(300), "message-2", MAY, 1),
				new OfficialMonthView("2026-03", WanYuan.of(150), WanYuan.of(150), "message-3", MAY, 2));
	}

	@Test
	void anEntryTellsItsMonthAndEndsWhatWasReturned() {
		this.fixture.given(started(PLANT, APRIL),
				new StatisticsEntryReturned(PLANT, "2026-04", "缺施工合同", "message-1", MAY),
				new StatisticsEntryOverdue(PLANT, 1, APRIL.plusMonths(1), MAY));
		assertThat(statistics().entry().returnedReason()).isEqualTo("缺施工合同");
		assertThat(statistics().entry().overdueMonths()).isOne();
		assertThat(entries(false, true)).containsExactly(PLANT);
		this.fixture.given(new StatisticallyEntered(PLANT, "2026-05", "message-2", MAY));
		assertThat(statistics().entry().month()).isEqualTo("2026-05");
		assertThat(statistics().entry().startedOn()).isEqualTo(APRIL);
		assertThat(statistics().entry().returnedReason()).isNull();
		assertThat(statistics().returns()).singleElement()
			.satisfies((returned) -> assertThat(returned.reason()).isEqualTo("缺施工合同"));
		assertThat(entries(true, false)).containsExactly(PLANT);
		assertThat(entries(false, false)).containsExactly(CAMPUS);
		assertThat(entries(null, true)).isEmpty();
		this.fixture.given(new StatisticalEntryWithdrawn(PLANT, "2026-05", "message-2", "月份有误", "message-3", "2018-7",
				List.of(), MAY));
		assertThat(statistics().entry().month()).isNull();
		assertThat(entries(true, false)).isEmpty();
		assertThat(entries(false, true)).containsExactly(PLANT);
	}

	/** In time is what was entered in time, whenever it was told; and the other way. */
	@ParameterizedTest
	@CsvSource({ "2026-05-01,", "2026-05-02, 1", "2026-06-01, 1", "2026-06-02, 2" })
	void theDayOfTheEntryTellsWhetherItWasInTime(LocalDate entered, Integer months) {
		this.fixture.given(
				new NodeAchieved(PLANT, "3.4", NodeMeaning.WORK_STARTED, List.of(), null, "nodes-2018", null,
						List.of(due("1", APRIL, 1), due("2", APRIL, 2)), List.of(), APRIL),
				new StatisticsEntryOverdue(PLANT, 1, APRIL.plusMonths(1), MAY));
		assertThat(statistics().entry().overdueMonths()).isOne();
		this.fixture.given(new StatisticallyEntered(PLANT, "2026-05", "message-2", entered));
		assertThat(statistics().entry().overdueMonths()).isEqualTo(months);
		this.fixture.given(new StatisticalEntryWithdrawn(PLANT, "2026-05", "message-2", "月份有误", "message-3", "2018-7",
				List.of(), MAY));
		assertThat(statistics().entry().overdueMonths()).isOne();
	}

	/** The entry is the office's word: it stays until the office takes it back. */
	@Test
	void anEntryStaysWhenItsStartIsTakenBack() {
		this.fixture.given(started(PLANT, APRIL), new StatisticallyEntered(PLANT, "2026-04", "message-2", MAY),
				new NodeReopened(PLANT, "3.4", NodeState.ACHIEVED, "误报", List.of(), List.of(), MAY));
		assertThat(statistics().entry())
			.extracting(StatisticalEntryView::startedOn, StatisticalEntryView::month,
					StatisticalEntryView::overdueMonths)
			.containsExactly(null, "2026-04", null);
	}

	/**
	 * As the light judges: by the node, else by the statement; what was overdue by the
	 * other is not.
	 */
	@Test
	void theRegisterCountsFromTheStartThatCounts() {
		LocalDate stated = LocalDate.of(2026, 1, 15);
		this.fixture.given(
				new StartStated(PLANT, true, "2018-7", List.of(due("1", stated, 1), due("2", stated, 2)), stated),
				new StatisticsEntryOverdue(PLANT, 1, stated.plusMonths(1), stated.plusMonths(1).plusDays(1)),
				new StatisticsEntryOverdue(PLANT, 2, stated.plusMonths(2), stated.plusMonths(2).plusDays(1)));
		assertThat(statistics().entry().startedOn()).isEqualTo(stated);
		assertThat(statistics().entry().overdueMonths()).isEqualTo(2);
		assertThat(entries(false, true)).containsExactly(PLANT);
		this.fixture.given(new NodeAchieved(PLANT, "3.4", NodeMeaning.WORK_STARTED, List.of(), null, "nodes-2018", null,
				List.of(due("1", APRIL, 1), due("2", APRIL, 2)), List.of(), APRIL));
		assertThat(statistics().entry().startedOn()).isEqualTo(APRIL);
		assertThat(statistics().entry().overdueMonths()).isNull();
		assertThat(entries(false, true)).isEmpty();
		this.fixture.given(new StatisticsEntryOverdue(PLANT, 1, APRIL.plusMonths(1), APRIL.plusMonths(1).plusDays(1)));
		assertThat(statistics().entry().overdueMonths()).isOne();
		this.fixture.given(new NodeReopened(PLANT, "3.4", NodeState.ACHIEVED, "误报", List.of(), List.of(), MAY));
		assertThat(statistics().entry().startedOn()).isEqualTo(stated);
		assertThat(statistics().entry().overdueMonths()).isEqualTo(2);
		assertThat(entries(false, true)).containsExactly(PLANT);
	}

	private static DueClock due(String key, LocalDate from, int months) {
		return new DueClock(ClockKind.STATISTICS_ENTRY_DUE, key,
				new Deadline(from, months, DayCount.MONTHS, from.plusMonths(months), false));
	}

	@Test
	void whatStartedEarliestComesFirstAndWhatDidNotStartLast() {
		this.fixture.given(Shenyang.enterprise("project-b", "乙", TIEXI, TIEXI_ZONE, 900))
			.given(Shenyang.enterprise("project-c", "丙", TIEXI, TIEXI_ZONE, 900))
			.given(started("project-c", APRIL), started(CAMPUS, APRIL.plusDays(1)), started(PLANT, APRIL),
					new NodeReopened(PLANT, "3.4", NodeState.ACHIEVED, "误报", List.of(), List.of(), MAY));
		String after = null;
		StringBuilder order = new StringBuilder();
		for (int i = 0; i < 4; i++) {
			var page = this.fixture
				.whenAsked(new ListStatisticalEntries(COORDINATOR, null, null, false, 1, after, null))
				.answer();
			assertThat(page.totalCount()).isEqualTo(4);
			assertThat(page.hasNext()).isEqualTo(i < 3);
			order.append(page.rows().getFirst().project().projectId()).append(' ');
			after = page.cursors().getLast();
		}
		assertThat(order).hasToString("project-c project-campus project-b project-plant ");
	}

	@Test
	void eachOfficeSeesItsOwnTerritory() {
		this.fixture.given(new StatisticallyEntered(PLANT, "2026-05", "message-2", MAY));
		assertThat(this.fixture.whenAsked(new FindOfficialStatistics(STATISTICIAN, PLANT, null)).answer()).isNotNull();
		this.fixture.whenAsked(new FindOfficialStatistics(HUNNAN_STATISTICIAN, PLANT, null)).thenAbsent();
		this.fixture.whenAsked(new FindOfficialStatistics(COORDINATOR, "project-unknown", null)).thenAbsent();
		assertThat(this.fixture
			.whenAsked(new ListStatisticalEntries(HUNNAN_STATISTICIAN, null, null, false, 100, null, null))
			.answer()
			.rows()).extracting((row) -> row.project().projectId()).containsExactly(CAMPUS);
		QueryDatabase database = this.fixture.bean(QueryDatabase.class);
		for (String table : List.of("statistics_project", "statistics_fold", "statistics_message")) {
			assertThat(database.reading(() -> count(database.jdbc(), table))).as(table).isZero();
			assertThat(count(JdbcClient.create(this.fixture.database().owner()), table)).as(table).isPositive();
		}
	}

	private static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("SELECT count(*) FROM query_a." + table).query(Long.class).single();
	}

	@Test
	void noDispatchFigureEverEntersNorTheOtherWayRound() {
		this.fixture.given(investment("2026-03", 100, 100, "message-1"));
		OfficialStatisticsView before = statistics();
		this.fixture.given(new ProgressReported(PLANT, "report-1",
				new ProgressFigures(ImageStage.FOUNDATION, 50, null, WanYuan.of(7_777), WanYuan.of(8_888)), List.of(),
				List.of(), false, null, null, MAY));
		assertThat(statistics().months()).isEqualTo(before.months());
		assertThat(statistics().entry()).isEqualTo(before.entry());
		Set<Projection> projections = Set
			.copyOf(this.fixture.processors().all().stream().map((processor) -> processor.projection()).toList());
		assertThat(projections).filteredOn((projection) -> projection.features().contains("progress"))
			.isNotEmpty()
			.allSatisfy((projection) -> assertThat(projection.tables())
				.noneMatch((table) -> table.startsWith("statistics")));
		assertThat(projections).filteredOn((projection) -> projection.name().equals("statistics"))
			.singleElement()
			.satisfies((projection) -> assertThat(projection.features()).doesNotContain("progress"));
	}

}
