package org.diaodu.command.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionLifted;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits for whoever sorts in a district, and not for the city already. */
@Clause({ "F-004", "F-117" })
class WaitsForSortersTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private final KnownMatter matter = new KnownMatter();

	@BeforeEach
	void reported() {
		this.matter.reporterId = "person-1";
	}

	private boolean waits() {
		return this.matter.waitsForSorter(Set.of());
	}

	/** It was left lying, and is the turn of whoever sorts above. */
	private void raised(ClockKind step) {
		this.matter.evolve(new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_STEP_ESCALATION, step.name(), DAY,
				"sorting", List.of(), List.of(), DAY, Arbiter.TIER_ABOVE));
	}

	private void led() {
		this.matter.leadUnitId = "lead";
		this.matter.withItsLead = true;
	}

	private void confirmed() {
		led();
		this.matter.evolve(new ObstacleSolutionConfirmed("obstacle-1", true, List.of(), List.of(), DAY, null));
	}

	@Test
	void aSortingUntilItIsRaised() {
		assertThat(waits()).isTrue();
		raised(ClockKind.OBSTACLE_SORT);
		assertThat(waits()).isFalse();
	}

	@Test
	void aHandingOverUntilItIsRaisedAndWhatIsGivenBackAnew() {
		this.matter.leadUnitId = "lead";
		assertThat(waits()).isTrue();
		raised(ClockKind.OBSTACLE_ASSIGN);
		assertThat(waits()).isFalse();
		this.matter.evolve(new ObstacleAssigned("obstacle-1", "lead", "JB-1", List.of(), List.of(), DAY));
		raised(ClockKind.OBSTACLE_RESPONSE);
		assertThat(waits()).as("for its unit, or the city").isFalse();
		this.matter.evolve(new ObstacleReturned("obstacle-1", "lead", "不属本单位职责", "由街道办理", null, true, List.of(),
				List.of(), DAY, Arbiter.SORTER));
		assertThat(waits()).isTrue();
	}

	@Test
	void aStandstillUntilItIsRaised() {
		led();
		this.matter.paused = true;
		assertThat(waits()).isTrue();
		raised(ClockKind.OBSTACLE_STANDSTILL);
		assertThat(waits()).isFalse();
	}

	@Test
	void aClosingUntilItIsRaisedAndNoneBeforeItsSupervisionIsConcluded() {
		this.matter.supervised = true;
		confirmed();
		assertThat(waits()).as("whoever supervises concludes it").isFalse();
		this.matter
			.evolve(new ObstacleSupervisionLifted("obstacle-1", "已整改", List.of("结论"), List.of(), List.of(), DAY));
		assertThat(waits()).isTrue();
		raised(ClockKind.OBSTACLE_CLOSING);
		assertThat(waits()).isFalse();
	}

	@Test
	void aCallUntilItIsRaisedAlsoUnderSupervision() {
		this.matter.supervised = true;
		confirmed();
		this.matter.evolve(new ObstacleRated("obstacle-1", 1, "拖延", true, "2018-7", List.of(), List.of(), DAY));
		assertThat(waits()).isTrue();
		raised(ClockKind.OBSTACLE_CALL_BACK);
		assertThat(waits()).isFalse();
	}

}
