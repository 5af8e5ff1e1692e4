package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacleTaxonomy;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleClockState;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstaclePage;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.obstacle.ObstacleEvents.TIEXI_BUILDING;
import static org.diaodu.query.obstacle.ObstacleEvents.accepted;
import static org.diaodu.query.obstacle.ObstacleEvents.after;
import static org.diaodu.query.obstacle.ObstacleEvents.assigned;
import static org.diaodu.query.obstacle.ObstacleEvents.claimed;
import static org.diaodu.query.obstacle.ObstacleEvents.closed;
import static org.diaodu.query.obstacle.ObstacleEvents.confirmed;
import static org.diaodu.query.obstacle.ObstacleEvents.inHand;
import static org.diaodu.query.obstacle.ObstacleEvents.limit;
import static org.diaodu.query.obstacle.ObstacleEvents.noted;
import static org.diaodu.query.obstacle.ObstacleEvents.number;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;
import static org.diaodu.query.obstacle.ObstacleEvents.returned;
import static org.diaodu.query.obstacle.ObstacleEvents.sorted;

/** How obstacles are found, filtered, ordered and counted on a board. */
@Clause({ "F-117", "F-125", "F-146" })
class ObstacleBoardTest {

	private static final String ID = "obstacle-1";

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.fixture.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	@Test
	@Clause({ "F-117", "F-146" })
	void anObstacleIsFoundByPartsOfWhatWasSaidAndOnlyByWhoMaySeeIt() {
		this.fixture
			.given(new ObstacleReported(ID, number(1), ObstacleEvents.PLANT, ObstacleEvents.PLANT_SITE,
					"热力公司DN800管道占压３号楼", "K3-08 地块", null, Severity.S2, List.of(), ObstacleEvents.REPORTER.personId(),
					Role.SPECIALIST, ObstacleEvents.REPORTER.unitId(), null, "2018-7",
					List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_SORT, "2026-05-29", 1)), List.of(),
					LocalDate.parse("2026-05-29")))
			.given(reported("obstacle-2", 2, "2026-05-29"));
		assertThat(text("热力")).containsExactly(ID);
		assertThat(text("dn800 管道")).as("case, width and spaces").containsExactly(ID);
		assertThat(text("3号楼")).containsExactly(ID);
		assertThat(text("k3-08地块")).as("a hyphen that is no number's").containsExactly(ID);
		assertThat(text("管道占压k3")).as("not across two texts").isEmpty();
		assertThat(
				this.fixture
					.whenAsked(
							new ListObstacles(ObstacleEvents.OUTSIDER,
									new ObstacleFilter(null, null, null, null, null, null, null, null, null, null, null,
											"热力"),
									ObstacleSort.DUE, 20, null, null, true))
					.answer()
					.rows())
			.isEmpty();
	}

	@Test
	@Clause({ "F-117", "F-125", "F-146" })
	void theBoardIsFilteredOrderedAndPagedAndItsFiguresAreThoseOfWhatMatches() {
		this.fixture.given(inHand(ID, 1, "2026-05-28", "2026-05-29", 10))
			.given(reported("obstacle-2", 2, "2026-05-29"));
		this.fixture.given(ObstacleEvents.overdue("obstacle-3", 3));
		this.fixture.given(reported("obstacle-4", 4, "2026-03-02"), sorted("obstacle-4", "0205", 5, "2026-03-03"),
				assigned("obstacle-4", 4, "2026-03-03"), accepted("obstacle-4", "2026-03-03"),
				noted("obstacle-4", "2026-03-03"),
				claimed("obstacle-4", true, "2026-03-05", ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE,
						ClockKind.OBSTACLE_DUE),
				confirmed("obstacle-4", false, "2026-03-06"), closed("obstacle-4", "2026-03-09"));
		this.fixture.given(reported("obstacle-5", 5, "2026-05-29"), sorted("obstacle-5", "0205", 5, "2026-05-29"),
				assigned("obstacle-5", 5, "2026-05-29"), returned("obstacle-5", "2026-05-29"));
		assertThat(ids(filter(null, null, null, null, null))).containsExactly("obstacle-4", "obstacle-5", ID,
				"obstacle-3", "obstacle-2");
		assertThat(ids(filter(true, null, null, null, null))).containsExactly("obstacle-5", ID, "obstacle-3",
				"obstacle-2");
		assertThat(ids(filter(false, null, null, null, null))).containsExactly("obstacle-4");
		assertThat(ids(filter(null, ObstacleStatus.RETURNED, null, null, null))).containsExactly("obstacle-5");
		assertThat(ids(filter(null, null, "02", null, null))).containsExactly("obstacle-4", "obstacle-5");
		assertThat(ids(filter(null, null, null, ObstacleClockState.OVERDUE, null))).containsExactly("obstacle-3");
		assertThat(ids(filter(null, null, null, ObstacleClockState.RUNNING, null))).containsExactly("obstacle-5", ID);
		assertThat(ids(filter(null, null, null, ObstacleClockState.NONE, null))).containsExactly("obstacle-4",
				"obstacle-2");
		assertThat(ids(filter(null, null, null, null, TIEXI_BUILDING))).hasSize(4);
		assertThat(text("sz 2603-2101")).hasSize(5);
		assertThat(text(number(4))).containsExactly("obstacle-4");
		assertThat(text(number(4).substring(14, 21))).containsExactly("obstacle-4");
		assertThat(text("不是编号")).isEmpty();
		assertThat(text("管线未迁改")).as("what blocks").hasSize(5);
		assertThat(text("基坑开挖")).as("where").hasSize(5);
		assertThat(text("坑")).as("a single character has no piece").hasSize(5);
		assertThat(text("100%")).as("a sign of patterns is a sign").isEmpty();
		var whole = board(COORDINATOR).figures();
		var counted = board(ObstacleEvents.SORTER).figures();
		assertThat(whole).as("stored like counted").isEqualTo(counted);
		assertThat(whole.open()).isEqualTo(4);
		assertThat(whole.overdue()).isEqualTo(1);
		assertThat(whole.byStatus()).extracting((group) -> group.key() + " " + group.count())
			.containsExactly("IN_PROGRESS 2", "REPORTED 1", "RETURNED 1");
		assertThat(whole.byCategory()).extracting((group) -> group.key() + " " + group.name() + " " + group.count())
			.containsExactly(" null 1", "02 征收与净地 1", "06 市政配套 2");
		ObstaclePage first = this.fixture
			.whenAsked(new ListObstacles(COORDINATOR, ObstacleFilter.NONE, ObstacleSort.REPORTED, 3, null, null, true))
			.answer();
		ObstaclePage second = this.fixture
			.whenAsked(new ListObstacles(COORDINATOR, ObstacleFilter.NONE, ObstacleSort.REPORTED, 3,
					first.cursors().getLast(), null, true))
			.answer();
		assertThat(first.hasNext()).isTrue();
		assertThat(second.hasNext()).isFalse();
		assertThat(Stream.concat(first.rows().stream(), second.rows().stream()).map(ObstacleRowView::obstacleId))
			.containsExactly("obstacle-5", "obstacle-2", ID, "obstacle-3", "obstacle-4");
		ObstaclePage page = board(COORDINATOR);
		ObstaclePage after = this.fixture
			.whenAsked(new ListObstacles(COORDINATOR, ObstacleFilter.NONE, ObstacleSort.DUE, 10,
					page.cursors().get(page.cursors().size() - 1), null, true))
			.answer();
		assertThat(after.rows()).as("after what has no limit").isEmpty();
		this.fixture
			.whenAsked(new ListObstacles(COORDINATOR, ObstacleFilter.NONE, ObstacleSort.DUE, 0, null, null, true))
			.thenRefuses("VALUE_INVALID", "first");
		this.fixture
			.whenAsked(
					new ListObstacles(COORDINATOR, ObstacleFilter.NONE, ObstacleSort.DUE, 3, "no cursor", null, true))
			.thenRefuses("VALUE_INVALID", "after");
	}

	/** Asked on June 1st: bound to a day before the original one, after it, and both. */
	@Test
	void whatAGovernmentBoundIsOverdueByTheEarlierDay() {
		bound(ID, 1, 30, "2026-05-22", "2026-05-29");
		bound("obstacle-2", 2, 5, "2026-06-05", "2026-06-12");
		bound("obstacle-3", 3, 30, "2026-06-05", "2026-06-12");
		assertThat(rows())
			.extracting((row) -> row.obstacleId() + " " + row.clock() + " original " + row.pastOriginalDue()
					+ " present " + row.pastDue())
			.containsExactlyInAnyOrder(ID + " OVERDUE original false present true",
					"obstacle-2 OVERDUE original true present false",
					"obstacle-3 RUNNING original false present false");
		assertThat(clocked(ObstacleClockState.OVERDUE)).containsExactlyInAnyOrder(ID, "obstacle-2");
		assertThat(clocked(ObstacleClockState.HALF_USED)).isEmpty();
		assertThat(clocked(ObstacleClockState.RUNNING)).containsExactly("obstacle-3");
		assertThat(late()).containsExactly("obstacle-2 13", ID + " 1");
		for (Caller caller : List.of(COORDINATOR, ObstacleEvents.LEAD)) {
			assertThat(board(caller).figures()).as("kept, and counted for %s", caller).satisfies((figures) -> {
				assertThat(figures.overdue()).isEqualTo(2);
				assertThat(figures.halfUsed()).isZero();
			});
		}
		this.fixture.given(ObstacleEvents.bound(ID, 1, "2026-06-05", "2026-06-12", "2026-06-01"));
		assertThat(clocked(ObstacleClockState.OVERDUE)).as("bound anew, to a day to come")
			.containsExactly("obstacle-2");
	}

	/** The city's government is asked since the day of the unit passed. */
	@Test
	@Clause({ "F-005", "F-128" })
	void whoeverIsBoundAndDidNotAcceptMayStillDoSo() {
		this.fixture
			.given(reported(ID, 1, "2026-05-06"),
					sorted(ID, ObstacleEvents.PLANT_SITE, "0606", SolvingTier.DISTRICT, TIEXI_BUILDING, 30,
							"2026-05-07", true))
			.given(ObstacleEvents.bound(ID, 1, "2026-05-22", "2026-05-29", "2026-05-12"),
					new ObstacleSubmittedToGovernment(ID, GovernmentBody.CITY_GOVERNMENT, "到期未解决", List.of(),
							List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_RESPONSE)), LocalDate.parse("2026-06-01")));
		assertThat(acts()).contains(ObstacleAct.ACCEPT).doesNotContain(ObstacleAct.CLAIM_SOLVED);
		this.fixture.given(accepted(ID, "2026-06-01"));
		assertThat(acts()).contains(ObstacleAct.CLAIM_SOLVED).doesNotContain(ObstacleAct.ACCEPT);
	}

	private List<ObstacleAct> acts() {
		return this.fixture.whenAsked(new FindObstacle(ObstacleEvents.LEAD, ID, null)).answer().acts();
	}

	private void bound(String id, int sequence, int days, String half, String due) {
		this.fixture.given(
				reported(id, sequence, "2026-05-06"), sorted(id, ObstacleEvents.PLANT_SITE, "0606",
						SolvingTier.DISTRICT, TIEXI_BUILDING, days, "2026-05-07", true),
				ObstacleEvents.bound(id, sequence, half, due, "2026-05-12"), accepted(id, "2026-05-12"));
	}

	private List<ObstacleRowView> rows() {
		return board(COORDINATOR).rows();
	}

	private List<String> clocked(ObstacleClockState clock) {
		return ids(filter(null, null, null, clock, null));
	}

	private List<String> late() {
		return this.fixture.whenAsked(new ListOverdueObstacles(COORDINATOR, null, null, 10, null, null))
			.answer()
			.rows()
			.stream()
			.map((late) -> late.obstacle().obstacleId() + " " + late.workingDaysLate())
			.toList();
	}

	@Test
	@Clause("F-124")
	void theTaxonomyIsThatOfTheDay() {
		this.fixture.whenAsked(new FindObstacleTaxonomy(ObstacleEvents.CONTACT, null, null)).thenAnswers((taxonomy) -> {
			assertThat(taxonomy.version()).isEqualTo("2018-7");
			assertThat(taxonomy.categories()).hasSize(2);
		});
	}

	private ObstaclePage board(Caller caller) {
		return this.fixture
			.whenAsked(new ListObstacles(caller, ObstacleFilter.NONE, ObstacleSort.DUE, 100, null, null, true))
			.answer();
	}

	private List<String> ids(ObstacleFilter filter) {
		ObstaclePage page = this.fixture
			.whenAsked(new ListObstacles(COORDINATOR, filter, ObstacleSort.DUE, 100, null, null, true))
			.answer();
		assertThat(page.totalCount()).isEqualTo(page.rows().size());
		return page.rows().stream().map(ObstacleRowView::obstacleId).toList();
	}

	private List<String> text(String text) {
		return ids(new ObstacleFilter(null, null, null, null, null, null, null, null, null, null, null, text));
	}

	private static ObstacleFilter filter(Boolean open, ObstacleStatus status, String category, ObstacleClockState clock,
			String unitId) {
		return new ObstacleFilter(open, null, status, category, null, null, clock, unitId, null, null, null, null);
	}

}
