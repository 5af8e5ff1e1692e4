package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleClockState;
import org.diaodu.kernel.obstacle.query.ObstacleFiguresView;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstacleGroupView;
import org.diaodu.kernel.obstacle.query.ObstaclePage;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.kernel.obstacle.query.ObstacleWait;
import org.diaodu.kernel.obstacle.query.OverdueObstaclePage;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.HOUSING;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.obstacle.ObstacleEvents.TIEXI_BUILDING;
import static org.diaodu.query.obstacle.ObstacleEvents.accepted;
import static org.diaodu.query.obstacle.ObstacleEvents.assigned;
import static org.diaodu.query.obstacle.ObstacleEvents.claimed;
import static org.diaodu.query.obstacle.ObstacleEvents.closed;
import static org.diaodu.query.obstacle.ObstacleEvents.confirmed;
import static org.diaodu.query.obstacle.ObstacleEvents.inHand;
import static org.diaodu.query.obstacle.ObstacleEvents.moved;
import static org.diaodu.query.obstacle.ObstacleEvents.noted;
import static org.diaodu.query.obstacle.ObstacleEvents.overdue;
import static org.diaodu.query.obstacle.ObstacleEvents.paused;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;
import static org.diaodu.query.obstacle.ObstacleEvents.sorted;

/**
 * Whoever asks with whatever filter gets the figures that counting the rows of all pages
 * comes to, wherever the program takes them from: kept for the city and its places, kept
 * and counted together, or counted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Clause({ "F-008", "F-145" })
class ObstacleFiguresTest {

	/** The government of a district, and the office of a zone. */
	private static final Caller HALL = new Caller("person-hall", Role.MANAGER, TIEXI);

	private static final Caller ZONE = new Caller("person-zone", Role.MANAGER, Shenyang.TIEXI_ZONE);

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@BeforeAll
	void report() {
		this.fixture.given(Shenyang.posts(HALL, ZONE));
		this.fixture.given(inHand("obstacle-1", 1, "2026-05-28", "2026-05-29", 10));
		this.fixture.given(overdue("obstacle-2", 2));
		// half of the time is used, and will be, and stands still
		this.fixture.given(inHand("obstacle-3", 3, "2026-05-18", "2026-05-19", 15));
		this.fixture.given(inHand("obstacle-4", 4, "2026-05-19", "2026-05-20", 15))
			.given(paused("obstacle-4", "2026-05-28"));
		// late when it was paused
		this.fixture.given(inHand("obstacle-5", 5, "2026-05-06", "2026-05-07", 5))
			.given(paused("obstacle-5", "2026-05-27"));
		// nobody thought of its standstill again
		this.fixture.given(inHand("obstacle-13", 13, "2026-05-06", "2026-05-07", 15))
			.given(ObstacleEvents.pausedFor("obstacle-13", 5, "2026-05-18"));
		// nobody sorted it in time
		this.fixture.given(reported("obstacle-6", 6, "2026-05-28"));
		this.fixture.given(ended("obstacle-7", 7, ObstacleEvents.PLANT_SITE, ObstacleEvents.PLANT));
		// nobody concluded its supervision
		this.fixture.given(inHand("obstacle-17", 17, "2026-05-06", "2026-05-07", 15))
			.given(ObstacleEvents.supervised("obstacle-17", 17, "2026-05-18"))
			.given(claimed("obstacle-17", true, "2026-05-18", ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE,
					ClockKind.OBSTACLE_DUE), ObstacleEvents.confirmedToConclude("obstacle-17", 5, "2026-05-19"));
		// a government bound it to a day before the original one, and that passed
		this.fixture.given(reported("obstacle-18", 18, "2026-05-06"),
				sorted("obstacle-18", ObstacleEvents.PLANT_SITE, "0606", SolvingTier.DISTRICT, TIEXI_BUILDING, 30,
						"2026-05-07", true),
				ObstacleEvents.bound("obstacle-18", 18, "2026-05-20", "2026-05-29", "2026-05-12"),
				accepted("obstacle-18", "2026-05-12"));
		// closed, and nobody called back whoever rated it low
		for (int sequence : new int[] { 15, 16 }) {
			String id = "obstacle-" + sequence;
			boolean here = sequence == 15;
			this.fixture
				.given(ended(id, sequence, here ? ObstacleEvents.PLANT_SITE : ObstacleEvents.CAMPUS_SITE,
						here ? ObstacleEvents.PLANT : ObstacleEvents.CAMPUS))
				.given(new ObstacleRated(id, 1, "拖延", true, ObstacleEvents.STEPS,
						List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_CALL_BACK, "2026-03-10", 1)), List.of(),
						LocalDate.parse("2026-03-10")));
		}
		// elsewhere: the industry department of Tiexi, or Tiexi itself, helps with some
		this.fixture.given(elsewhere(8, TIEXI_INDUSTRY));
		this.fixture.given(elsewhere(9, TIEXI));
		this.fixture.given(elsewhere(10));
		this.fixture.given(ended("obstacle-11", 11, ObstacleEvents.CAMPUS_SITE, ObstacleEvents.CAMPUS));
		this.fixture.given(elsewhere(12, TIEXI))
			.given(claimed("obstacle-12", HOUSING, null, false, "2026-05-29", ClockKind.OBSTACLE_HALF,
					ClockKind.OBSTACLE_DAY_BEFORE, ClockKind.OBSTACLE_DUE));
		// its project went there
		this.fixture.given(inHand("obstacle-14", 14, "2026-05-28", "2026-05-29", 10))
			.given(moved("obstacle-14", ObstacleEvents.PLANT_SITE, null, "2026-05-29"));
	}

	@AfterAll
	void close() {
		this.fixture.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	private static DomainEvent[] elsewhere(int sequence, String... helpers) {
		String id = "obstacle-" + sequence;
		return new DomainEvent[] {
				reported(id, sequence, ObstacleEvents.CAMPUS, ObstacleEvents.CAMPUS_SITE, "2026-05-06"),
				sorted(id, ObstacleEvents.CAMPUS_SITE, "0205", SolvingTier.CITY, HOUSING, 5, "2026-05-07", helpers) };
	}

	private static DomainEvent[] ended(String id, int sequence, ObstacleSite site, String projectId) {
		return new DomainEvent[] { reported(id, sequence, projectId, site, "2026-03-02"),
				sorted(id, site, "0205", SolvingTier.DISTRICT, TIEXI_BUILDING, 5, "2026-03-03"),
				assigned(id, sequence, "2026-03-03"), accepted(id, "2026-03-03"), noted(id, "2026-03-03"),
				claimed(id, true, "2026-03-05", ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE,
						ClockKind.OBSTACLE_DUE),
				confirmed(id, false, "2026-03-06"), closed(id, "2026-03-09") };
	}

	static Stream<Caller> callers() {
		return Stream.of(COORDINATOR, ObstacleEvents.SORTER, ObstacleEvents.REPORTER, HALL, ZONE,
				ObstacleEvents.OUTSIDER, ObstacleEvents.LEAD, ObstacleEvents.HELPER, ObstacleEvents.CITY_SECTOR,
				ObstacleEvents.CONTACT, ObstacleEvents.CITIZEN);
	}

	@ParameterizedTest
	@MethodSource("callers")
	void figuresAreWhatCountingTheRowsComesTo(Caller caller) {
		List<ObstacleRowView> all = board(caller, ObstacleFilter.NONE).rows();
		for (ObstacleFilter filter : filters()) {
			ObstaclePage page = board(caller, filter);
			List<ObstacleRowView> rows = all.stream().filter((row) -> matches(filter, row)).toList();
			assertThat(page.rows()).as("%s %s", caller, filter).containsExactlyInAnyOrderElementsOf(rows);
			assertThat(page.totalCount()).as("%s %s", caller, filter).isEqualTo(rows.size());
			List<ObstacleRowView> open = rows.stream().filter((row) -> !isEnded(row)).toList();
			assertThat(page.figures()).as("%s %s", caller, filter)
				.usingRecursiveComparison()
				.ignoringFields("byCategory.name", "byDistrict.name")
				.isEqualTo(new ObstacleFiguresView(open.size(), count(open, ObstacleFiguresTest::isLate),
						count(rows, ObstacleFiguresTest::waitsForALateStep),
						count(open, (row) -> row.clock() == ObstacleClockState.HALF_USED),
						count(open, (row) -> row.status() == ObstacleStatus.PAUSED),
						count(open, ObstacleRowView::supervised), groups(open, ObstacleRowView::status),
						groups(open, ObstacleRowView::tier), groups(open, ObstacleRowView::category),
						groups(open, ObstacleRowView::severity), groups(open, ObstacleRowView::districtId)));
			assertThat(this.fixture.whenAsked(new ListObstacles(caller, filter, ObstacleSort.DUE, 1, null, null, false))
				.answer()).as("%s %s, without figures", caller, filter).satisfies((few) -> {
					assertThat(few.totalCount()).isEqualTo(rows.size());
					assertThat(few.figures()).isNull();
				});
		}
	}

	/** So that nothing above compares nothing with nothing. */
	@Test
	void thereIsSomethingOfEachKind() {
		ObstacleFiguresView city = figures(COORDINATOR);
		assertThat(city.open()).isEqualTo(14);
		assertThat(city.overdue()).isEqualTo(6);
		assertThat(city.halfUsed()).isEqualTo(1);
		assertThat(city.lateSteps()).as("two of them closed").isGreaterThan(2);
		OverdueObstaclePage late = this.fixture
			.whenAsked(new ListOverdueObstacles(COORDINATOR, null, null, 100, null, null))
			.answer();
		assertThat(late.rows()).extracting((row) -> row.obstacle().obstacleId()).contains("obstacle-15", "obstacle-16");
		assertThat(city.paused()).isEqualTo(3);
		assertThat(figures(HALL).open()).as("Tiexi's, and two elsewhere").isEqualTo(11);
		assertThat(figures(ZONE).open()).isEqualTo(9);
	}

	private ObstacleFiguresView figures(Caller caller) {
		return Objects.requireNonNull(board(caller, ObstacleFilter.NONE).figures());
	}

	private ObstaclePage board(Caller caller, ObstacleFilter filter) {
		return this.fixture.whenAsked(new ListObstacles(caller, filter, ObstacleSort.DUE, 100, null, null, true))
			.answer();
	}

	private static List<ObstacleFilter> filters() {
		List<ObstacleFilter> filters = new ArrayList<>();
		for (Boolean open : Arrays.asList(null, true, false)) {
			for (String place : Arrays.asList(null, TIEXI, HUNNAN)) {
				filters.add(filter(open, null, null, null, null, place, null));
				filters.add(filter(open, SolvingTier.CITY, null, null, null, place, null));
				filters.add(filter(open, null, ObstacleStatus.CLOSED, null, null, place, null));
				filters.add(filter(open, null, ObstacleStatus.IN_PROGRESS, null, null, place, null));
				filters.add(filter(open, null, null, "02", null, place, null));
				filters.add(filter(open, null, null, null, Severity.S2, place, null));
				filters.add(filter(open, null, null, null, Severity.S1, place, null));
				filters.add(filter(open, SolvingTier.DISTRICT, null, "06", null, place, null));
			}
			filters.add(filter(open, null, null, null, null, null, Shenyang.TIEXI_ZONE));
			filters.add(filter(open, null, null, "02", null, null, Shenyang.TIEXI_ZONE));
			filters.add(filter(open, null, null, null, null, TIEXI, Shenyang.TIEXI_ZONE));
		}
		return filters;
	}

	private static ObstacleFilter filter(@Nullable Boolean open, @Nullable SolvingTier tier,
			@Nullable ObstacleStatus status, @Nullable String category, @Nullable Severity severity,
			@Nullable String districtId, @Nullable String zoneId) {
		return new ObstacleFilter(open, tier, status, category, null, severity, null, null, districtId, zoneId, null,
				null);
	}

	private static boolean matches(ObstacleFilter filter, ObstacleRowView row) {
		return (filter.open() == null || filter.open() != isEnded(row)) && is(filter.tier(), row.tier())
				&& is(filter.status(), row.status()) && is(filter.category(), row.category())
				&& is(filter.severity(), row.severity()) && is(filter.districtId(), row.districtId())
				&& is(filter.zoneId(), row.zoneId());
	}

	private static boolean is(@Nullable Object wanted, @Nullable Object value) {
		return wanted == null || wanted.equals(value);
	}

	private static boolean isEnded(ObstacleRowView row) {
		return EnumSet.of(ObstacleStatus.CLOSED, ObstacleStatus.WITHDRAWN, ObstacleStatus.MERGED)
			.contains(row.status());
	}

	/** What is said to be solved does not run. */
	private static boolean isLate(ObstacleRowView row) {
		return row.clock() == ObstacleClockState.OVERDUE
				|| (row.clock() == ObstacleClockState.PAUSED && row.pastOriginalDue());
	}

	private static boolean waitsForALateStep(ObstacleRowView row) {
		return row.turns()
			.stream()
			.anyMatch((turn) -> turn.overdue() && EnumSet
				.of(ObstacleWait.SORTING, ObstacleWait.ASSIGNMENT, ObstacleWait.REASSIGNMENT, ObstacleWait.RESPONSE,
						ObstacleWait.EXTENSION_DECISION, ObstacleWait.CALL_BACK, ObstacleWait.RESUMPTION,
						ObstacleWait.CLOSING, ObstacleWait.LIFTING)
				.contains(turn.waitsFor()));
	}

	private static long count(List<ObstacleRowView> rows, Predicate<ObstacleRowView> what) {
		return rows.stream().filter(what).count();
	}

	private static List<ObstacleGroupView> groups(List<ObstacleRowView> rows,
			Function<ObstacleRowView, @Nullable Object> by) {
		Map<String, Long> groups = new TreeMap<>();
		rows.forEach((row) -> groups.merge(Objects.requireNonNullElse(by.apply(row), "").toString(), 1L, Long::sum));
		return groups.entrySet()
			.stream()
			.map((group) -> new ObstacleGroupView(group.getKey(), null, group.getValue()))
			.toList();
	}

}
