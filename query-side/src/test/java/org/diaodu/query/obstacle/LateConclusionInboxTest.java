package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionLifted;
import org.diaodu.kernel.obstacle.query.FindObstacleClock;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleClocksView;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.obstacle.ObstacleEvents.INSPECTOR;
import static org.diaodu.query.obstacle.ObstacleEvents.SORTER;
import static org.diaodu.query.obstacle.ObstacleEvents.after;
import static org.diaodu.query.obstacle.ObstacleEvents.claimed;

/**
 * A supervision that nobody concludes though what it was about is gone: due, late, and of
 * the city as well. It is 2026-06-01; five working days after 05-19 are over with 05-26,
 * four days before.
 */
@Clause({ "F-004", "F-005", "F-120", "F-121" })
class LateConclusionInboxTest {

	private static final String ID = "obstacle-1";

	private static final String LATE = "LIFTING 2026-05-26 true";

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang()
		.given(ObstacleEvents.policy(PolicyParameter.OBSTACLE_LATE_STEPS, "2", "3", "20", "3", "5"))
		.given(ObstacleEvents.inHand(ID, 1, "2026-04-20", "2026-04-21", 10));

	private final LateSteps late = new LateSteps(this.fixture);

	@AfterEach
	void close() {
		this.fixture.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	private void confirmed(Caller opener) {
		this.fixture.by(ProjectionFixture.attribution(opener.personId(), opener.role(), opener.unitId()))
			.given(ObstacleEvents.supervised(ID, 1, "2026-05-18"))
			.given(claimed(ID, true, "2026-05-18"), ObstacleEvents.confirmedToConclude(ID, 5, "2026-05-19"));
	}

	private void raised() {
		this.fixture.given(LateSteps.passed(ID, ClockKind.OBSTACLE_CONCLUSION, "", "2026-05-26", null),
				LateSteps.passed(ID, ClockKind.OBSTACLE_STEP_ESCALATION, ClockKind.OBSTACLE_CONCLUSION.name(),
						"2026-05-29", Arbiter.TIER_ABOVE));
	}

	@Test
	void aConclusionIsDueLateAndOfTheCityAsWell() {
		confirmed(INSPECTOR);
		assertThat(this.late.inbox(INSPECTOR)).containsExactly(LATE);
		assertThat(this.late.inbox(COORDINATOR)).isEmpty();
		assertThat(this.late.inbox(SORTER)).as("nothing to strike off yet").isEmpty();
		assertThat(this.late.list()).containsExactly(ID + " 4");
		assertThat(this.late.figure()).isEqualTo(1);
		raised();
		for (Caller caller : List.of(INSPECTOR, COORDINATOR)) {
			assertThat(this.late.inbox(caller)).as("of %s", caller).containsExactly(LATE);
			assertThat(ObstacleEvents.inbox(this.fixture, caller).entries().getFirst().acts())
				.contains(ObstacleAct.LIFT_SUPERVISION);
		}
		assertThat(this.late.list()).as("its last day stays").containsExactly(ID + " 4");
		this.fixture.given(new ObstacleSupervisionLifted(ID, "已整改", List.of("结论"),
				List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_CLOSING, "2026-06-01", 3)), ended(),
				LocalDate.parse("2026-06-01")));
		assertThat(this.late.inbox(INSPECTOR)).isEmpty();
		assertThat(this.late.inbox(COORDINATOR)).isEmpty();
		assertThat(this.late.inbox(SORTER)).containsExactly("CLOSING 2026-06-04 false");
		assertThat(this.late.list()).isEmpty();
		assertThat(this.late.figure()).isZero();
	}

	@Test
	void whoeverOpenedItInTheCityHasTheTurnOnce() {
		confirmed(COORDINATOR);
		assertThat(this.late.inbox(COORDINATOR)).containsExactly(LATE);
		raised();
		assertThat(this.late.inbox(COORDINATOR)).containsExactly(LATE);
		assertThat(this.late.inbox(INSPECTOR)).containsExactly(LATE);
	}

	/** In the stead of a district whose people serve in the lead unit, and above it. */
	@Test
	void whoeverHasTheSameTurnInTwoWaysIsShownItOnce() {
		confirmed(INSPECTOR);
		raised();
		for (Caller caller : List.of(INSPECTOR, SORTER)) {
			this.fixture.given(new PostAssigned(caller.personId(), "post-second", Role.LIAISON,
					ObstacleEvents.LEAD.unitId(), null, Shenyang.LONG_AGO, null, Shenyang.LONG_AGO));
		}
		assertThat(this.late.inbox(INSPECTOR)).isEmpty();
		assertThat(this.late.inbox(COORDINATOR)).containsExactly(LATE);
		assertThat(ObstacleEvents.inbox(this.fixture, COORDINATOR).entries().getFirst().waiting().getFirst().unitId())
			.as("as it was before")
			.isEqualTo(Shenyang.CITY);
	}

	/** Whichever of both was due first. */
	@Test
	@Clause("F-123")
	void aCallThatIsOwedStandsBesideIt() {
		confirmed(INSPECTOR);
		this.fixture.given(new ObstacleRated(ID, 1, "拖延", true, ObstacleEvents.STEPS,
				List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_CALL_BACK, "2026-05-19", 1)),
				List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_RATING)), LocalDate.parse("2026-05-19")));
		assertThat(this.late.inbox(SORTER)).containsExactly("CALL_BACK 2026-05-20 true");
		assertThat(this.late.inbox(INSPECTOR)).containsExactly(LATE);
		assertThat(this.late.list()).containsExactly(ID + " 8");
		assertThat(this.late.figure()).isEqualTo(1);
	}

	@Test
	void takenUpAgainNobodyIsLateWithIt() {
		confirmed(INSPECTOR);
		raised();
		this.fixture.given(new ObstacleReopened(ID, 1, "未解决", after("2026-06-01", 10), LocalDate.parse("2026-05-07"),
				List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_DUE, "2026-06-01", 10)), ended(),
				LocalDate.parse("2026-06-01")));
		assertThat(this.late.inbox(INSPECTOR)).as("goes on or concludes").containsExactly("LIFTING null false");
		assertThat(this.late.inbox(COORDINATOR)).isEmpty();
		assertThat(this.late.figure()).isZero();
	}

	@Test
	@Clause("F-002")
	void itNamesItsRule() {
		confirmed(INSPECTOR);
		ObstacleClocksView clocks = this.fixture.whenAsked(new FindObstacleClock(COORDINATOR, ID, null)).answer();
		assertThat(clocks.entries()
			.stream()
			.filter((entry) -> entry.rule() != null && entry.rule().parameter() == PolicyParameter.OBSTACLE_LATE_STEPS)
			.map((entry) -> entry.kind() + " " + entry.rule().field() + " " + entry.rule().version()))
			.containsExactly("OBSTACLE_CONCLUSION CONCLUSION_DAYS 2018-7");
	}

	private static List<ClockRef> ended() {
		List<ClockRef> ended = new ArrayList<>(List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_CONCLUSION)));
		for (ClockKind late : List.of(ClockKind.OBSTACLE_STEP_URGING, ClockKind.OBSTACLE_STEP_ESCALATION)) {
			ended.add(new ClockRef(late, ClockKind.OBSTACLE_CONCLUSION.name()));
		}
		return ended;
	}

}
