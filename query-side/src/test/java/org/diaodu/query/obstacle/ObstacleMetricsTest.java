package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.EscalationCause;
import org.diaodu.kernel.obstacle.ObstacleCategory;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacleMetrics;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstacleMetricView;
import org.diaodu.kernel.obstacle.query.ObstacleMetricsView;
import org.diaodu.kernel.obstacle.query.ObstaclePage;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.obstacle.ObstacleEvents.TIEXI_BUILDING;
import static org.diaodu.query.obstacle.ObstacleEvents.after;
import static org.diaodu.query.obstacle.ObstacleEvents.assigned;
import static org.diaodu.query.obstacle.ObstacleEvents.claimed;
import static org.diaodu.query.obstacle.ObstacleEvents.closed;
import static org.diaodu.query.obstacle.ObstacleEvents.confirmed;
import static org.diaodu.query.obstacle.ObstacleEvents.inHand;
import static org.diaodu.query.obstacle.ObstacleEvents.limit;
import static org.diaodu.query.obstacle.ObstacleEvents.moved;
import static org.diaodu.query.obstacle.ObstacleEvents.number;
import static org.diaodu.query.obstacle.ObstacleEvents.paused;
import static org.diaodu.query.obstacle.ObstacleEvents.rated;
import static org.diaodu.query.obstacle.ObstacleEvents.reopened;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;
import static org.diaodu.query.obstacle.ObstacleEvents.resumed;
import static org.diaodu.query.obstacle.ObstacleEvents.returned;
import static org.diaodu.query.obstacle.ObstacleEvents.sorted;

/**
 * Metrics against numbers counted by hand.
 *
 * <pre>
 * 1  reported 03-02, claimed 03-10: 6 working days, in time, rated 4; reopened 04-01, claimed 04-08 late: 5 days, rated 1
 * 2  reported 03-03 for the same sub-item of the same project: a repetition; paused 3 days; claimed 03-20: 13 - 3 = 10
 * 3  reported 03-04, returned by one department, handed to another; escalated 04-02; open
 * 4  reported 03-05 in Hunnan, led by the city's department for industry, not solved
 * </pre>
 */
@Clause({ "F-008", "F-122", "F-123", "F-145" })
class ObstacleMetricsTest {

	private static final YearMonth MARCH = YearMonth.of(2026, 3);

	private static final YearMonth APRIL = YearMonth.of(2026, 4);

	private static final ClockKind[] STOPPED = { ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE,
			ClockKind.OBSTACLE_DUE };

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@BeforeEach
	void happened() {
		this.fixture.given(inHand("obstacle-1", 1, "2026-03-02", "2026-03-03", 10))
			.given(claimed("obstacle-1", true, "2026-03-10", STOPPED), confirmed("obstacle-1", false, "2026-03-11"),
					rated("obstacle-1", 4, "2026-03-12"), closed("obstacle-1", "2026-03-12"));
		this.fixture.given(inHand("obstacle-2", 2, "2026-03-03", "2026-03-04", 15))
			.given(paused("obstacle-2", "2026-03-09"),
					resumed("obstacle-2", "2026-03-04", 15, 3, "2026-03-12", STOPPED),
					claimed("obstacle-2", true, "2026-03-20", STOPPED), confirmed("obstacle-2", true, "2026-03-27"),
					closed("obstacle-2", "2026-03-30"));
		this.fixture.given(reported("obstacle-3", 3, "2026-03-04"), sorted("obstacle-3", "0205", 5, "2026-03-05"),
				assigned("obstacle-3", 3, "2026-03-05"), returned("obstacle-3", "2026-03-05"),
				new ObstacleReassigned("obstacle-3", TIEXI_BUILDING, TIEXI_INDUSTRY, "职责明确", "JB-" + number(3) + "-02",
						List.of(), List.of(), LocalDate.parse("2026-03-05"), null),
				new ObstacleEscalated("obstacle-3", SolvingTier.DISTRICT, SolvingTier.CITY, EscalationCause.REQUESTED,
						"区内无法解决", Shenyang.DRC, 20, after("2026-03-05", 5).due(), after("2026-04-02", 20),
						limit("2026-04-02", 20), List.of(), LocalDate.parse("2026-04-02"), null, null));
		this.fixture.given(reported("obstacle-4", 4, ObstacleEvents.CAMPUS, ObstacleEvents.CAMPUS_SITE, "2026-03-05"),
				sorted("obstacle-4", ObstacleEvents.CAMPUS_SITE, "0206", SolvingTier.CITY, Shenyang.INDUSTRY, 20,
						"2026-03-06"));
		this.fixture.given(reopened("obstacle-1", 1, "2026-04-01"), claimed("obstacle-1", false, "2026-04-08", STOPPED),
				confirmed("obstacle-1", false, "2026-04-09"), rated("obstacle-1", 1, "2026-04-09"));
	}

	@AfterEach
	void close() {
		this.fixture.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	@Test
	void theCitySeesAllTogetherAndByUnitDistrictAndCategory() {
		ObstacleMetricsView march = metrics(COORDINATOR, MARCH, MARCH);
		ObstacleMetricView all = march.total();
		assertThat(all.reported()).isEqualTo(4);
		assertThat(all.sorted()).isEqualTo(4);
		assertThat(all.solved()).isEqualTo(2);
		assertThat(all.onTime()).isEqualTo(2);
		assertThat(all.onTimePercent()).isEqualByComparingTo("100");
		assertThat(all.averageDays()).isEqualByComparingTo("8");
		assertThat(all.returns()).isEqualTo(1);
		assertThat(all.led()).as("sorted, and the third given to another").isEqualTo(5);
		assertThat(all.returnPercent()).isEqualByComparingTo("20");
		assertThat(all.ratings()).isEqualTo(1);
		assertThat(all.averageScore()).isEqualByComparingTo("4");
		assertThat(all.repeated()).isEqualTo(1);
		assertThat(all.repeatPercent()).isEqualByComparingTo("25");
		assertThat(all.closed()).isEqualTo(2);
		assertThat(all.escalations()).isZero();
		assertThat(march.byUnit())
			.extracting((unit) -> unit.name() + " " + unit.reported() + " " + unit.sorted() + " " + unit.led() + " "
					+ unit.returns())
			.containsExactlyInAnyOrder("铁西区城建局 3 3 3 1", "铁西区工信局 0 0 1 0", "市工信局 1 1 1 0");
		assertThat(march.byDistrict()).extracting((district) -> district.name() + " " + district.reported())
			.containsExactly("铁西区 3", "浑南区 1");
		assertThat(march.byCategory())
			.extracting((category) -> category.key() + " " + category.name() + " " + category.sorted())
			.containsExactly("02 征收与净地 2", "06 市政配套 2");
	}

	@Test
	void whatHappenedLaterCountsInItsOwnMonthAndChangesNoEarlierOne() {
		ObstacleMetricView april = metrics(COORDINATOR, APRIL, APRIL).total();
		assertThat(april.reported()).isZero();
		assertThat(april.solved()).isEqualTo(1);
		assertThat(april.onTime()).isZero();
		assertThat(april.onTimePercent()).isEqualByComparingTo("0");
		assertThat(april.averageDays()).isEqualByComparingTo("5");
		assertThat(april.reopenings()).isEqualTo(1);
		assertThat(april.escalations()).isEqualTo(1);
		assertThat(april.escalationPercent()).as("nothing was given to anybody").isNull();
		assertThat(april.lowRatings()).isEqualTo(1);
		ObstacleMetricView both = metrics(COORDINATOR, MARCH, APRIL).total();
		assertThat(both.solved()).isEqualTo(3);
		assertThat(both.onTimePercent()).isEqualByComparingTo("66.67");
		// 6 + 10 + 5 working days
		assertThat(both.averageDays()).isEqualByComparingTo("7");
		assertThat(both.averageScore()).isEqualByComparingTo("2.5");
		assertThat(both.reopeningPercent()).isEqualByComparingTo("33.33");
		assertThat(both.escalationPercent()).isEqualByComparingTo("20");
	}

	@Test
	void aFilterNarrowsAndAPostSeesItsOwn() {
		assertThat(this.fixture
			.whenAsked(new FindObstacleMetrics(COORDINATOR, MARCH, APRIL, TIEXI_BUILDING, TIEXI, "06", null))
			.answer()
			.total()
			.solved()).isEqualTo(3);
		assertThat(metrics(ObstacleEvents.SORTER, MARCH, APRIL).total().reported()).isEqualTo(3);
		assertThat(metrics(ObstacleEvents.OUTSIDER, MARCH, APRIL).total().reported()).isEqualTo(1);
		assertThat(metrics(ObstacleEvents.REPORTER, MARCH, APRIL).total().reported()).isEqualTo(3);
		assertThat(metrics(ObstacleEvents.LEAD, MARCH, APRIL).total().returns()).isEqualTo(1);
		assertThat(metrics(ObstacleEvents.CITY_SECTOR, MARCH, APRIL).total().sorted()).isEqualTo(1);
		assertThat(metrics(ObstacleEvents.CONTACT, MARCH, APRIL).total().reported()).isZero();
		assertThat(metrics(ObstacleEvents.CITIZEN, MARCH, APRIL).byUnit()).isEmpty();
		this.fixture.whenAsked(new FindObstacleMetrics(COORDINATOR, APRIL, MARCH, null, null, null, null))
			.thenRefuses("VALUE_INVALID", "to");
	}

	@Test
	void whatIsSortedOtherwiseTakesAllItCountsForWithIt() {
		this.fixture.given(sorted("obstacle-4", ObstacleEvents.CAMPUS_SITE, "0606", SolvingTier.CITY, Shenyang.HOUSING,
				20, "2026-04-10"));
		ObstacleMetricsView march = metrics(COORDINATOR, MARCH, MARCH);
		assertThat(march.byCategory()).extracting((category) -> category.key() + " " + category.sorted())
			.containsExactly("02 1", "06 3");
		assertThat(march.total().sorted()).as("counted once, when it first was").isEqualTo(4);
	}

	/**
	 * The third was sorted for one department, returned, and given to another, which let
	 * it rise a tier. Whoever is made to lead later, each keeps what it did itself.
	 */
	@Test
	void eachFactCountsForTheUnitThatLedThenAndNoLaterLeadTakesItOver() {
		ObstacleMetricsView before = metrics(COORDINATOR, MARCH, APRIL);
		assertThat(of(before, "铁西区城建局").returnPercent()).as("1 of 3").isEqualByComparingTo("33.33");
		assertThat(of(before, "铁西区城建局").escalations()).isZero();
		assertThat(of(before, "铁西区工信局").escalationPercent()).as("1 of 1").isEqualByComparingTo("100");
		assertThat(of(before, "铁西区工信局").reported()).isZero();
		this.fixture.given(new ObstacleReassigned("obstacle-3", TIEXI_INDUSTRY, Shenyang.HOUSING, "改由市建设部门牵头",
				"JB-" + number(3) + "-03", List.of(), List.of(), LocalDate.parse("2026-05-04"), null));
		ObstacleMetricsView after = metrics(COORDINATOR, MARCH, APRIL);
		assertThat(after.byUnit()).as("what was published stays").isEqualTo(before.byUnit());
		assertThat(after.total()).isEqualTo(before.total());
		ObstacleMetricsView may = metrics(COORDINATOR, YearMonth.of(2026, 5), YearMonth.of(2026, 5));
		assertThat(may.byUnit()).extracting((unit) -> unit.key() + " " + unit.reported() + " " + unit.led())
			.containsExactly(Shenyang.HOUSING + " 0 1");
		ObstacleRowView row = Objects
			.requireNonNull(this.fixture.whenAsked(new FindObstacle(COORDINATOR, "obstacle-3", null)).answer())
			.row();
		assertThat(row.leadUnitId()).isEqualTo(Shenyang.HOUSING);
		assertThat(row.originalLeadUnitName()).as("for whom it counts as reported").isEqualTo("铁西区城建局");
	}

	/**
	 * Found on 2025-12-29, reported on Monday 05-11, claimed on Monday 05-18: 05-12 to 15
	 * and 05-18 are five working days, not a hundred.
	 */
	@Test
	@Clause({ "F-006", "F-122" })
	void aReportDatedBackIsNoOlderThanTheDayItCameIn() {
		ObstacleReported cameIn = reported("obstacle-5", 5, "2026-05-11");
		this.fixture.given(
				new ObstacleReported(cameIn.obstacleId(), cameIn.number(), cameIn.projectId(), cameIn.site(),
						cameIn.text(), cameIn.blockedAt(), null, cameIn.severity(), cameIn.evidence(),
						cameIn.reporterId(), cameIn.reporterRole(), cameIn.reporterUnitId(), null,
						cameIn.policyVersion(), cameIn.clocks(), cameIn.ended(), LocalDate.parse("2025-12-29")),
				sorted("obstacle-5", "0606", 10, "2026-05-11"), assigned("obstacle-5", 5, "2026-05-11"),
				claimed("obstacle-5", true, "2026-05-18", STOPPED), confirmed("obstacle-5", false, "2026-05-19"));
		ObstacleMetricView may = metrics(COORDINATOR, YearMonth.of(2026, 5), YearMonth.of(2026, 5)).total();
		assertThat(may.reported()).as("in the month it came in").isOne();
		assertThat(may.averageDays()).isEqualByComparingTo("5");
		assertThat(metrics(COORDINATOR, YearMonth.of(2025, 12), YearMonth.of(2025, 12)).total().reported()).isZero();
	}

	/** The second is a repetition of the first, and both went to Hunnan. */
	@Test
	@Clause("F-117")
	void whatFollowedItsProjectCountsWhereItIs() {
		this.fixture.given(reopened("obstacle-2", 1, "2026-04-10"),
				moved("obstacle-1", ObstacleEvents.PLANT_SITE, null, "2026-04-13"));
		this.fixture.given(moved("obstacle-2", ObstacleEvents.PLANT_SITE, null, "2026-04-13"));
		ObstacleMetricsView march = metrics(COORDINATOR, MARCH, MARCH);
		assertThat(march.byDistrict())
			.extracting((district) -> district.name() + " " + district.reported() + " " + district.repeated())
			.containsExactlyInAnyOrder("铁西区 1 0", "浑南区 3 1");
		assertThat(march.total().repeated()).isOne();
	}

	/**
	 * The second is a repetition of the first, until the first turns out to be something
	 * else, and again when it is the same after all.
	 */
	@Test
	@Clause("F-122")
	void aRepetitionIsJudgedAgainWhenAnotherIsSortedOtherwise() {
		this.fixture.given(sorted("obstacle-1", "0205", 10, "2026-04-10"));
		ObstacleMetricsView elsewhere = metrics(COORDINATOR, MARCH, MARCH);
		assertThat(elsewhere.total().repeated()).as("the third is one of the first now, the second of none").isOne();
		assertThat(elsewhere.byCategory()).extracting((category) -> category.key() + " " + category.repeated())
			.containsExactly("02 1", "06 0");
		this.fixture.given(sorted("obstacle-1", "0606", 10, "2026-04-13"));
		assertThat(metrics(COORDINATOR, MARCH, MARCH).byCategory())
			.extracting((category) -> category.key() + " " + category.repeated())
			.containsExactly("02 0", "06 1");
	}

	/** Whichever is sorted first, the one reported first is none. */
	@Test
	@Clause("F-122")
	void theFirstReportedIsNoRepetition() {
		this.fixture.given(reported("obstacle-5", 5, "2026-05-11"), reported("obstacle-6", 6, "2026-05-12"),
				sorted("obstacle-6", "0206", 10, "2026-05-12"), sorted("obstacle-5", ObstacleEvents.PLANT_SITE, "0206",
						SolvingTier.DISTRICT, TIEXI_INDUSTRY, 10, "2026-05-13"));
		assertThat(metrics(COORDINATOR, YearMonth.of(2026, 5), YearMonth.of(2026, 5)).byUnit())
			.extracting((unit) -> unit.name() + " " + unit.repeated())
			.containsExactlyInAnyOrder("铁西区城建局 1", "铁西区工信局 0");
	}

	@Test
	@Clause({ "F-117", "F-122" })
	void whatWasWithdrawnOrMergedRepeatsNothing() {
		this.fixture.given(reported("obstacle-5", 5, "2026-05-11"), sorted("obstacle-5", "0606", 10, "2026-05-11"));
		YearMonth may = YearMonth.of(2026, 5);
		assertThat(metrics(COORDINATOR, may, may).total().repeated()).isOne();
		this.fixture.given(new ObstacleWithdrawn("obstacle-5", "误报", LocalDate.parse("2026-05-12")));
		assertThat(metrics(COORDINATOR, may, may).total().repeated()).isZero();
		this.fixture.given(new ObstacleWithdrawalRevoked("obstacle-5", "并未解决", false, List.of(), List.of(),
				LocalDate.parse("2026-05-13")));
		assertThat(metrics(COORDINATOR, may, may).total().repeated()).isOne();
		this.fixture
			.given(new ObstacleMerged("obstacle-5", "obstacle-3", number(3), "同一事项", LocalDate.parse("2026-05-14")));
		assertThat(metrics(COORDINATOR, may, may).total().repeated()).isZero();
		assertThat(metrics(COORDINATOR, may, may).total().sorted()).as("it was sorted all the same").isOne();
	}

	/** The taxonomy of May has no category 02, and one more calls 06 otherwise. */
	@Test
	@Clause({ "F-002", "F-124" })
	void whatATaxonomyHasNoMoreKeepsTheNameItHadLast() {
		ObstacleTaxonomyAdopted first = ObstacleEvents.taxonomy();
		ObstacleCategory last = first.categories().getLast();
		this.fixture.given(new ObstacleTaxonomyAdopted(first.taxonomyId(), "2026-5", first.documentNo(), first.clause(),
				LocalDate.parse("2026-05-01"), List.of(new ObstacleCategory("06", "要素配套", last.items())),
				LocalDate.parse("2026-05-01")));
		assertThat(metrics(COORDINATOR, MARCH, MARCH).byCategory())
			.extracting((category) -> category.key() + " " + category.name())
			.containsExactly("02 征收与净地", "06 要素配套");
		ObstaclePage board = this.fixture
			.whenAsked(new ListObstacles(COORDINATOR, ObstacleFilter.NONE, ObstacleSort.DUE, 10, null, null, true))
			.answer();
		assertThat(Objects.requireNonNull(board.figures()).byCategory())
			.extracting((category) -> category.key() + " " + category.name())
			.contains("02 征收与净地");
		ObstacleRowView third = Objects
			.requireNonNull(this.fixture.whenAsked(new FindObstacle(COORDINATOR, "obstacle-3", null)).answer())
			.row();
		assertThat(third.categoryName() + " " + third.itemName()).isEqualTo("征收与净地 出让土地净地不净");
	}

	private static ObstacleMetricView of(ObstacleMetricsView metrics, String unitName) {
		return metrics.byUnit()
			.stream()
			.filter((unit) -> unitName.equals(unit.name()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + unitName));
	}

	private ObstacleMetricsView metrics(Caller caller, YearMonth from, YearMonth to) {
		return this.fixture.whenAsked(new FindObstacleMetrics(caller, from, to, null, null, null, null)).answer();
	}

}
