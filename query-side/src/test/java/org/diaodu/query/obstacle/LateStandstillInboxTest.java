package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.event.ObstacleCalledBack;
import org.diaodu.kernel.obstacle.event.ObstacleClosed;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.query.FindObstacleClock;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleClocksView;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.obstacle.ObstacleEvents.SORTER;
import static org.diaodu.query.obstacle.ObstacleEvents.after;
import static org.diaodu.query.obstacle.ObstacleEvents.claimed;
import static org.diaodu.query.obstacle.ObstacleEvents.confirmed;

/**
 * A standstill of which nobody thinks again and a closing that nobody makes: due, late,
 * and of the tier above.
 */
@Clause({ "F-004", "F-005", "F-120", "F-125" })
class LateStandstillInboxTest {

	private static final String ID = "obstacle-1";

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang()
		.given(ObstacleEvents.policy(PolicyParameter.OBSTACLE_LATE_STEPS, "2", "3", "20", "3"))
		.given(ObstacleEvents.inHand(ID, 1, "2026-04-20", "2026-04-21", 10));

	private final LateSteps late = new LateSteps(this.fixture);

	@AfterEach
	void close() {
		this.fixture.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	/** Twenty working days after 04-28 are over with 05-28: two days late on 06-01. */
	@Test
	void aStandstillIsDueLateAndOfTheTierAbove() {
		this.fixture.given(ObstacleEvents.pausedFor(ID, 20, "2026-04-28"));
		String late = "RESUMPTION 2026-05-28 true";
		assertThat(this.late.inbox(SORTER)).containsExactly(late);
		assertThat(this.late.inbox(COORDINATOR)).isEmpty();
		assertThat(this.late.list()).containsExactly(ID + " 2");
		assertThat(this.late.figure()).isEqualTo(1);
		this.fixture.given(LateSteps.passed(ID, ClockKind.OBSTACLE_STANDSTILL, "", "2026-05-28", null),
				LateSteps.passed(ID, ClockKind.OBSTACLE_STEP_ESCALATION, ClockKind.OBSTACLE_STANDSTILL.name(),
						"2026-06-02", Arbiter.TIER_ABOVE));
		for (Caller caller : List.of(SORTER, COORDINATOR)) {
			assertThat(this.late.inbox(caller)).as("of %s", caller).containsExactly(late);
			assertThat(ObstacleEvents.inbox(this.fixture, caller).entries().getFirst().acts())
				.contains(ObstacleAct.RESUME);
		}
		assertThat(this.late.list()).as("its last day stays").containsExactly(ID + " 2");
	}

	/** And one without a limit has none of the one before. */
	@Test
	void goingOnEndsItAndTheNextHasItsOwn() {
		this.fixture.given(ObstacleEvents.pausedFor(ID, 2, "2026-04-28"),
				LateSteps.passed(ID, ClockKind.OBSTACLE_STANDSTILL, "", "2026-04-30", null),
				LateSteps.passed(ID, ClockKind.OBSTACLE_STEP_ESCALATION, ClockKind.OBSTACLE_STANDSTILL.name(),
						"2026-05-08", Arbiter.TIER_ABOVE));
		assertThat(this.late.figure()).isEqualTo(1);
		this.fixture.given(new ObstacleResumed(ID, "汛期结束", 20, after("2026-04-21", 10), after("2026-04-21", 30),
				List.of(), List.of(new ClockRef(ClockKind.OBSTACLE_STANDSTILL, "")), LocalDate.parse("2026-05-28")));
		assertThat(this.late.figure()).isZero();
		assertThat(this.late.inbox(COORDINATOR)).isEmpty();
		this.fixture.given(ObstacleEvents.paused(ID, Arbiter.SORTER, "2026-05-28"));
		assertThat(this.late.inbox(SORTER)).containsExactly("RESUMPTION null false");
		assertThat(this.late.inbox(COORDINATOR)).isEmpty();
		assertThat(this.late.figure()).isZero();
		assertThat(this.late.list()).isEmpty();
	}

	/** As long as it may be rated nothing is due. */
	@Test
	void aClosingIsDueOnceNothingElseIsWaitedFor() {
		this.fixture.given(claimed(ID, true, "2026-05-18"), confirmed(ID, false, Arbiter.SORTER, "2026-05-19"));
		assertThat(this.late.inbox(SORTER)).containsExactly("CLOSING null false");
		assertThat(this.late.list()).isEmpty();
		this.fixture.given(new ObstacleRated(ID, 5, "满意", false, ObstacleEvents.STEPS, closing("2026-05-20"),
				List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_RATING)), LocalDate.parse("2026-05-20")));
		assertThat(this.late.inbox(SORTER)).containsExactly("CLOSING 2026-05-25 true");
		assertThat(this.late.list()).containsExactly(ID + " 5");
		assertThat(this.late.figure()).isEqualTo(1);
		this.fixture.given(LateSteps.passed(ID, ClockKind.OBSTACLE_CLOSING, "", "2026-05-25", null),
				LateSteps.passed(ID, ClockKind.OBSTACLE_STEP_ESCALATION, ClockKind.OBSTACLE_CLOSING.name(),
						"2026-05-28", Arbiter.TIER_ABOVE));
		for (Caller caller : List.of(SORTER, COORDINATOR)) {
			assertThat(this.late.inbox(caller)).as("of %s", caller).containsExactly("CLOSING 2026-05-25 true");
			assertThat(ObstacleEvents.inbox(this.fixture, caller).entries().getFirst().acts())
				.contains(ObstacleAct.CLOSE);
		}
		this.fixture.given(new ObstacleClosed(ID, List.of("销号单"), LocalDate.parse("2026-05-29"), ended()));
		assertThat(this.late.inbox(SORTER)).isEmpty();
		assertThat(this.late.list()).isEmpty();
		assertThat(this.late.figure()).isZero();
	}

	@Test
	@Clause("F-123")
	void aCallThatIsOwedTakesItsPlace() {
		this.fixture
			.given(claimed(ID, true, "2026-05-18"), confirmed(ID, false, Arbiter.SORTER, "2026-05-18"),
					new ObstacleLimitPassed(ID, ClockKind.OBSTACLE_RATING, "", LocalDate.parse("2026-05-21"), null,
							closing("2026-05-22"), List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_RATING)),
							LocalDate.parse("2026-05-22"), null))
			.given(LateSteps.passed(ID, ClockKind.OBSTACLE_STEP_ESCALATION, ClockKind.OBSTACLE_CLOSING.name(),
					"2026-05-28", Arbiter.TIER_ABOVE));
		assertThat(this.late.inbox(COORDINATOR)).containsExactly("CLOSING 2026-05-27 true");
		this.fixture.given(new ObstacleRated(ID, 1, "拖延", true, ObstacleEvents.STEPS,
				List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_CALL_BACK, "2026-05-29", 1)), ended(),
				LocalDate.parse("2026-05-29")));
		assertThat(this.late.inbox(SORTER)).containsExactly("CALL_BACK 2026-06-01 false");
		assertThat(this.late.inbox(COORDINATOR)).isEmpty();
		this.fixture.given(new ObstacleCalledBack(ID, true, "已说明", closing("2026-05-29"),
				List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_CALL_BACK)), LocalDate.parse("2026-05-29")));
		assertThat(this.late.inbox(SORTER)).containsExactly("CLOSING 2026-06-03 false");
		assertThat(this.late.inbox(COORDINATOR)).isEmpty();
	}

	@Test
	@Clause("F-002")
	void eachNamesItsRule() {
		this.fixture.given(ObstacleEvents.pausedFor(ID, 20, "2026-04-28"));
		assertThat(rules()).contains("OBSTACLE_STANDSTILL RESUMPTION_DAYS 2018-7");
		this.fixture
			.given(new ObstacleResumed(ID, "汛期结束", 1, after("2026-04-21", 10), after("2026-04-21", 11), List.of(),
					List.of(new ClockRef(ClockKind.OBSTACLE_STANDSTILL, "")), LocalDate.parse("2026-04-29")))
			.given(claimed(ID, true, "2026-05-18"), confirmed(ID, false, Arbiter.SORTER, "2026-05-19"),
					new ObstacleRated(ID, 5, "满意", false, ObstacleEvents.STEPS, closing("2026-05-20"), List.of(),
							LocalDate.parse("2026-05-20")));
		assertThat(rules()).contains("OBSTACLE_CLOSING CLOSING_DAYS 2018-7");
	}

	private List<String> rules() {
		ObstacleClocksView clocks = this.fixture.whenAsked(new FindObstacleClock(COORDINATOR, ID, null)).answer();
		return clocks.entries()
			.stream()
			.filter((entry) -> entry.rule() != null && entry.rule().parameter() == PolicyParameter.OBSTACLE_LATE_STEPS)
			.map((entry) -> entry.kind() + " " + entry.rule().field() + " " + entry.rule().version())
			.toList();
	}

	private static List<DueClock> closing(String from) {
		return List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_CLOSING, from, 3));
	}

	private static List<ClockRef> ended() {
		return List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_CLOSING));
	}

}
