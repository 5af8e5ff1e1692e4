package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.query.FindLetterDocument;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacleClock;
import org.diaodu.kernel.obstacle.query.ListObstacleHistory;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/**
 * Whoever reported what became part of another obstacle sees that one as its own reporter
 * does, whatever their post is now; their neighbours at the new desk see nothing. The
 * survivor is of a plant in Tiexi; all of them are in Hunnan by now.
 */
@Clause({ "F-051", "F-117", "F-123" })
class JoinedReportersTest {

	private static final String ID = "obstacle-1";

	private static final String LETTER = "a".repeat(64);

	private static final String OTHER_OWNER = "91210100MA0YYYYY2B";

	/** Reported for the zone in Tiexi, and is in the one of Hunnan. */
	private static final Caller OFFICER = new Caller("person-officer", Role.SPECIALIST, HUNNAN_ZONE);

	/** Reported for the owner of the plant, and speaks for another one. */
	private static final Caller CONTACT = new Caller("person-contact", Role.OWNER_CONTACT, HUNNAN);

	/** Reported before mergers named anybody, and reports nothing any more. */
	private static final Caller INSPECTOR = new Caller("person-former", Role.INSPECTOR, HUNNAN);

	private static final Caller OTHER_OFFICER = new Caller("person-neighbour", Role.SPECIALIST, HUNNAN_ZONE);

	private static final Caller OTHER_CONTACT = new Caller("person-colleague", Role.OWNER_CONTACT, HUNNAN);

	private static final LocalDate DAY = LocalDate.parse("2026-05-25");

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@BeforeEach
	void merge() {
		this.fixture.given(Shenyang.posts(OFFICER, INSPECTOR, OTHER_OFFICER))
			.given(new PersonRegistered(CONTACT.personId(), DAY), Shenyang.post(CONTACT, OTHER_OWNER),
					new PersonRegistered(OTHER_CONTACT.personId(), DAY), Shenyang.post(OTHER_CONTACT, OTHER_OWNER))
			.given(ObstacleEvents.inHand(ID, 1, "2026-05-20", "2026-05-21", 10))
			.given(new LetterDrawnUp(ID, LetterKind.ASSIGNMENT.number(ObstacleEvents.number(1), 1),
					LetterForm.ASSIGNMENT, "event-1", LETTER, 20_480, 1, "1".repeat(64), DAY, DAY))
			.given(reported(2, OFFICER, Role.SPECIALIST), reported(3, CONTACT, Role.OWNER_CONTACT),
					reported(4, INSPECTOR, Role.SPECIALIST), reported(5, OFFICER, Role.SPECIALIST));
	}

	@AfterEach
	void close() {
		this.fixture.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	private static ObstacleReported reported(int sequence, Caller by, Role role) {
		return new ObstacleReported("obstacle-" + sequence, ObstacleEvents.number(sequence), ObstacleEvents.PLANT,
				ObstacleEvents.PLANT_SITE, "管线未迁改", "基坑", null, Severity.S2, List.of(), by.personId(), role, TIEXI_ZONE,
				null, ObstacleEvents.STEPS, List.of(), List.of(), DAY);
	}

	/** One becomes part of another; whom it names is null as it once was. */
	private void merge(int from, int into, List<ObstacleReporter> reporters) {
		this.fixture.given(
				new ObstacleMerged("obstacle-" + from, "obstacle-" + into, ObstacleEvents.number(into), "同一事项", DAY),
				new ObstacleAbsorbed("obstacle-" + into, "obstacle-" + from, ObstacleEvents.number(from), "同一事项", DAY,
						reporters, null));
	}

	private static List<ObstacleReporter> naming(Caller caller) {
		return List.of(new ObstacleReporter(caller.personId(), caller.role(), TIEXI_ZONE));
	}

	@Test
	void eachSeesTheSurvivorOnTheBoardInItsTimelineItsLettersAndItsTables() {
		for (Caller caller : List.of(OFFICER, CONTACT, INSPECTOR)) {
			assertThat(sees(caller)).as("before the merger").isFalse();
		}
		merge(2, 1, naming(OFFICER));
		merge(3, 1, naming(CONTACT));
		merge(4, 1, null);
		for (Caller caller : List.of(OFFICER, CONTACT, INSPECTOR)) {
			assertThat(sees(caller)).as(caller.personId()).isTrue();
		}
		for (Caller caller : List.of(OTHER_OFFICER, OTHER_CONTACT, ObstacleEvents.OUTSIDER)) {
			assertThat(sees(caller)).as(caller.personId()).isFalse();
		}
	}

	@Test
	void whatTookInAnotherAndIsTakenInItselfBringsAllAlong() {
		merge(4, 5, null);
		merge(5, 1, null);
		assertThat(sees(INSPECTOR)).isTrue();
		assertThat(sees(OFFICER)).isTrue();
		assertThat(sees(CONTACT)).isFalse();
	}

	@Test
	void whoeverMayStillReportFindsItAmongWhatWaitsForThem() {
		merge(2, 1, naming(OFFICER));
		merge(3, 1, naming(CONTACT));
		this.fixture.given(ObstacleEvents.claimed(ID, true, "2026-05-28"));
		for (Caller caller : List.of(OFFICER, CONTACT)) {
			assertThat(answer(new ListObstacleInbox(caller, 10, null, null)).entries()).singleElement()
				.satisfies((entry) -> {
					assertThat(entry.obstacle().obstacleId()).isEqualTo(ID);
					assertThat(entry.acts()).contains(ObstacleAct.CONFIRM, ObstacleAct.REFUSE_SOLUTION);
				});
		}
		assertThat(answer(new ListObstacleInbox(OTHER_OFFICER, 10, null, null)).entries()).isEmpty();
	}

	@Test
	void whoeverReportedBothIsAskedOnce() {
		merge(2, 1, naming(OFFICER));
		merge(5, 1, naming(OFFICER));
		this.fixture.given(ObstacleEvents.claimed(ID, true, "2026-05-28"));
		assertThat(answer(new ListObstacleInbox(OFFICER, 10, null, null)).entries()).singleElement()
			.satisfies((entry) -> assertThat(entry.obstacle().turns())
				.extracting((turn) -> turn.waitsFor() + " " + turn.person())
				.doesNotHaveDuplicates()
				.as("and whoever speaks for the owner")
				.hasSize(3));
	}

	/** By every question and by the tables, all of which say the same. */
	private boolean sees(Caller caller) {
		boolean sees = answer(new FindObstacle(caller, ID, null)) != null;
		assertThat(answer(new FindObstacleClock(caller, ID, null)) != null).isEqualTo(sees);
		assertThat(answer(new ListObstacleHistory(caller, ID, 10, null, null)) != null).isEqualTo(sees);
		assertThat(answer(new FindLetterDocument(caller, LETTER, null)) != null).isEqualTo(sees);
		var board = answer(new ListObstacles(caller, ObstacleFilter.NONE, ObstacleSort.DUE, 10, null, null, true));
		assertThat(board.rows().stream().anyMatch((row) -> row.obstacleId().equals(ID))).isEqualTo(sees);
		assertThat(board.totalCount()).isEqualTo(board.rows().size());
		Set<String> rows = new TreeSet<>(board.rows().stream().map((row) -> row.obstacleId()).toList());
		this.fixture.bean(ObstacleAnswering.class).answer(caller, null, (desk) -> {
			for (String table : List.of("obstacle", "obstacle_card", "obstacle_event")) {
				assertThat(new TreeSet<>(desk.jdbc()
					.sql(desk.slot().sql("SELECT DISTINCT obstacle_id FROM {" + table + "}"))
					.query(String.class)
					.list())).as(table).isEqualTo(rows);
			}
			return true;
		});
		return sees;
	}

	private <A> A answer(DomainQuery<A> query) {
		return this.fixture.whenAsked(query).answer();
	}

}
