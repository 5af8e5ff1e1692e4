package org.diaodu.query.obstacle;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.query.FindLetterDocument;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleWorkNoted;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacleClock;
import org.diaodu.kernel.obstacle.query.FindObstacleEvidence;
import org.diaodu.kernel.obstacle.query.FindObstacleMetrics;
import org.diaodu.kernel.obstacle.query.ListObstacleHistory;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.QueryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.HOUSING;
import static org.diaodu.query.Shenyang.INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.obstacle.ObstacleEvents.inHand;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;
import static org.diaodu.query.obstacle.ObstacleEvents.sorted;

/**
 * Whoever asks sees what their post lets them see, over every question, and cannot tell
 * that there is more: {@code PLANT} is of an enterprise in Tiexi and led by its building
 * department, {@code CAMPUS} lies in Hunnan, and the industry department of Tiexi helps
 * the housing department of the city with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Clause({ "F-017", "F-051", "F-117", "F-146" })
class ObstacleVisibilityTest {

	private static final String PLANT = "obstacle-plant";

	private static final String CAMPUS = "obstacle-campus";

	private static final String LETTER = "a".repeat(64);

	private static final String PHOTO = "b".repeat(64);

	private static final Caller BUILDER = new Caller("person-builder", Role.SPECIALIST, HOUSING);

	private static final Caller DEPARTMENT = new Caller("person-departmental", Role.MANAGER, TIEXI_INDUSTRY);

	private static final Caller OTHER_LIAISON = new Caller("person-city-liaison", Role.LIAISON, DRC);

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@BeforeAll
	void reportBoth() {
		this.fixture.given(Shenyang.posts(BUILDER, DEPARTMENT, OTHER_LIAISON))
			.given(new ProjectIndustryClassified(ObstacleEvents.PLANT, "C3670", "C", INDUSTRY, true, null, DAY))
			.given(inHand(PLANT, 1, "2026-04-30", "2026-05-06", 5))
			.given(new LetterDrawnUp(PLANT, LetterKind.ASSIGNMENT.number(ObstacleEvents.number(1), 1),
					LetterForm.ASSIGNMENT, "event-1", LETTER, 20_480, 1, "1".repeat(64), DAY, DAY))
			.given(new ObstacleWorkNoted(PLANT, "note-photo", ObstacleEvents.TIEXI_BUILDING, "现场踏勘", List.of(PHOTO),
					DAY))
			.given(reported(CAMPUS, 2, ObstacleEvents.CAMPUS, ObstacleEvents.CAMPUS_SITE, "2026-04-30"), sorted(CAMPUS,
					ObstacleEvents.CAMPUS_SITE, "0606", SolvingTier.CITY, HOUSING, 5, "2026-05-06", TIEXI_INDUSTRY));
	}

	@AfterAll
	void close() {
		this.fixture.close();
	}

	private record Sees(Caller caller, Set<String> obstacles) {
	}

	static List<Sees> callers() {
		return List.of(new Sees(COORDINATOR, Set.of(PLANT, CAMPUS)), new Sees(ObstacleEvents.SORTER, Set.of(PLANT)),
				// the reporter of both
				new Sees(ObstacleEvents.REPORTER, Set.of(PLANT, CAMPUS)),
				new Sees(ObstacleEvents.OUTSIDER, Set.of(CAMPUS)), new Sees(ObstacleEvents.CONTACT, Set.of(PLANT)),
				new Sees(ObstacleEvents.LEAD, Set.of(PLANT)),
				// one by its sector, one because it helps
				new Sees(ObstacleEvents.HELPER, Set.of(PLANT, CAMPUS)), new Sees(DEPARTMENT, Set.of(CAMPUS)),
				new Sees(ObstacleEvents.CITY_SECTOR, Set.of(PLANT)), new Sees(BUILDER, Set.of(CAMPUS)),
				new Sees(OTHER_LIAISON, Set.of()), new Sees(ObstacleEvents.INSPECTOR, Set.of(PLANT)),
				new Sees(ObstacleEvents.LEADER, Set.of(PLANT)), new Sees(ObstacleEvents.CITIZEN, Set.of()));
	}

	@ParameterizedTest
	@MethodSource("callers")
	void everyAnswerIsOfWhatTheCallerMaySeeOnly(Sees sees) {
		Caller caller = sees.caller();
		for (String id : List.of(PLANT, CAMPUS)) {
			boolean may = sees.obstacles().contains(id);
			assertThat(answer(new FindObstacle(caller, id, null)) != null).as(id).isEqualTo(may);
			assertThat(answer(new FindObstacle(caller, ObstacleEvents.number(id.equals(PLANT) ? 1 : 2), null)) != null)
				.as(id)
				.isEqualTo(may);
			assertThat(answer(new FindObstacleClock(caller, id, null)) != null).as(id).isEqualTo(may);
			assertThat(answer(new ListObstacleHistory(caller, id, 10, null, null)) != null).as(id).isEqualTo(may);
		}
		assertThat(answer(new FindObstacle(caller, "obstacle-none", null))).isNull();
		assertThat(answer(new FindLetterDocument(caller, LETTER, null)) != null).as("the letter")
			.isEqualTo(sees.obstacles().contains(PLANT));
		assertThat(answer(new FindObstacleEvidence(caller, PHOTO, null)) != null).as("the evidence")
			.isEqualTo(sees.obstacles().contains(PLANT));
		var board = answer(new ListObstacles(caller, ObstacleFilter.NONE, ObstacleSort.DUE, 10, null, null, true));
		assertThat(new TreeSet<>(board.rows().stream().map((row) -> row.obstacleId()).toList()))
			.isEqualTo(new TreeSet<>(sees.obstacles()));
		assertThat(board.totalCount()).isEqualTo(sees.obstacles().size());
		assertThat(board.figures().open()).isEqualTo(sees.obstacles().size());
		assertThat(board.figures().overdue()).isEqualTo(sees.obstacles().size());
		var overdue = answer(new ListOverdueObstacles(caller, null, null, 10, null, null));
		assertThat(new TreeSet<>(overdue.rows().stream().map((row) -> row.obstacle().obstacleId()).toList()))
			.isEqualTo(new TreeSet<>(sees.obstacles()));
		assertThat(overdue.totalCount()).isEqualTo(sees.obstacles().size());
		var inbox = answer(new ListObstacleInbox(caller, 10, null, null));
		assertThat(inbox.entries().stream().map((entry) -> entry.obstacle().obstacleId()))
			.allMatch(sees.obstacles()::contains)
			.hasSize((int) inbox.totalCount());
	}

	@ParameterizedTest
	@MethodSource("callers")
	void theTablesThemselvesShowNoMore(Sees sees) {
		this.fixture.projected();
		this.fixture.bean(ObstacleAnswering.class).answer(sees.caller(), null, (desk) -> {
			desk.limitTo(desk.actor().addresses().toArray(String[]::new));
			for (String table : List.of("obstacle", "obstacle_card", "obstacle_event", "obstacle_letter",
					"obstacle_document", "obstacle_evidence", "obstacle_turn")) {
				List<String> ids = desk.jdbc()
					.sql(desk.slot().sql("SELECT DISTINCT obstacle_id FROM {" + table + "}"))
					.query(String.class)
					.list();
				assertThat(sees.obstacles()).as(table).containsAll(ids);
			}
			return true;
		});
	}

	@Test
	void withoutAScopeTheTablesShowNothing() {
		this.fixture.projected();
		QueryDatabase database = this.fixture.bean(QueryDatabase.class);
		for (String table : List.of("obstacle", "obstacle_card", "obstacle_event", "obstacle_letter",
				"obstacle_document", "obstacle_evidence", "obstacle_turn", "obstacle_figure", "obstacle_cell")) {
			assertThat(database.reading(() -> count(database.jdbc(), table))).as(table).isZero();
			assertThat(count(JdbcClient.create(this.fixture.database().owner()), table)).as(table).isPositive();
		}
	}

	@Test
	@Clause("F-125")
	void aMistypedNumberIsRefusedBeforeAnythingIsLookedUp() {
		String number = ObstacleEvents.number(1);
		String wrong = number.substring(0, number.length() - 1) + (number.endsWith("0") ? "1" : "0");
		for (Caller caller : List.of(COORDINATOR, ObstacleEvents.CITIZEN)) {
			for (String mistyped : List.of(wrong, number.replace('0', 'O'), number.substring(0, number.length() - 1),
					number + "1", number.toLowerCase(Locale.ROOT).replace('1', 'l'))) {
				this.fixture.whenAsked(new FindObstacle(caller, mistyped, null))
					.thenRefuses("OBSTACLE_NUMBER_UNSOUND", "id");
				this.fixture.whenAsked(new FindObstacleClock(caller, mistyped, null))
					.thenRefuses("OBSTACLE_NUMBER_UNSOUND", "id");
			}
		}
	}

	@Test
	void theBoardIsTheSameWhenItIsReadInTheOtherSlot() {
		ListObstacles query = new ListObstacles(COORDINATOR, ObstacleFilter.NONE, ObstacleSort.DUE, 10, null, null,
				true);
		var before = answer(query);
		assertThat(before.rows()).isNotEmpty().allSatisfy((row) -> assertThat(row.categoryName()).isNotBlank());
		this.fixture.sameAfterReplay("obstacle");
		assertThat(answer(query)).isEqualTo(before);
	}

	@Test
	void whoeverHoldsNoSuchPostIsRefused() {
		Caller nobody = new Caller("person-nobody", Role.COORDINATOR, DRC);
		this.fixture.whenAsked(new ListObstacleInbox(nobody, 10, null, null)).thenRefuses("NOT_PERMITTED");
		this.fixture.whenAsked(new FindObstacle(nobody, PLANT, null)).thenRefuses("NOT_PERMITTED");
		this.fixture
			.whenAsked(new FindObstacleMetrics(nobody, YearMonth.of(2026, 3), YearMonth.of(2026, 3), null, null, null,
					null))
			.thenRefuses("NOT_PERMITTED");
	}

	private static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("SELECT count(*) FROM query_a." + table).query(Long.class).single();
	}

	private <A> A answer(DomainQuery<A> query) {
		return this.fixture.whenAsked(query).answer();
	}

}
