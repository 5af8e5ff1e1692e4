package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * No unit is rid of what runs against it by a merger, counted by hand: one was handed
 * over on Monday 2019-06-03 with ten working days, so until the 18th; Friday the 7th is a
 * holiday.
 */
@Clause({ "F-006", "F-117", "F-120", "F-121", "F-122", "F-137" })
class TakenOverTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private final Story late = new Story(Blocked.directory(), DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private void overdue() {
		this.late.report(Blocked.OTHER);
		this.late.inHand().until(june(19));
	}

	/** Of the city, and handed over the day it came in. */
	private Story fresh(String lead, @Nullable Integer days) {
		Story fresh = this.late.beside();
		LocalDate on = fresh.today();
		fresh.report(Blocked.ID);
		fresh.act(Blocked.CITY, new SortObstacle(Blocked.ID, "0606", ObstacleScope.CROSS, Severity.S2, lead,
				List.of(new CooperatorWish(Blocked.ECOLOGY, null)), days, on, null));
		fresh.act(Blocked.CITY, new AssignObstacle(Blocked.ID, on));
		fresh.act(lead.equals(Blocked.TIEXI_WATER) ? Blocked.OTHER_LEAD : Blocked.LEAD,
				new AcceptObstacle(Blocked.ID, on));
		return fresh;
	}

	private static @Nullable LocalDate until(Story story, ClockKind kind) {
		Deadline running = story.state().clocks().deadline(TimeLimits.ref(kind));
		return (running != null) ? running.due() : null;
	}

	@Test
	void urgingSupervisionAndCriticismRunOnAgainstTheSameUnit() {
		overdue();
		Story fresh = fresh(TestDirectory.TIEXI_CONSTRUCTION, null);
		fresh.absorb(Blocked.CITY, this.late);
		assertThat(until(fresh, ClockKind.OBSTACLE_AFTER_DUE)).isEqualTo(june(19));
		assertThat(until(fresh, ClockKind.OBSTACLE_SUPERVISION)).isEqualTo(june(21));
		assertThat(until(fresh, ClockKind.OBSTACLE_CRITICISM)).isEqualTo(june(26));
		fresh.until(june(22));
		assertThat(fresh.last(SupervisionLetterIssued.class).unitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
		fresh.until(june(27));
		assertThat(fresh.state().supervision().toCriticise()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
	}

	@Test
	void noLimitOfItsOwnMakesThemLater() {
		overdue();
		Story fresh = fresh(TestDirectory.TIEXI_CONSTRUCTION, 1);
		fresh.absorb(Blocked.CITY, this.late);
		fresh.until(june(21));
		assertThat(fresh.state().wasOverdueBefore()).isTrue();
		assertThat(until(fresh, ClockKind.OBSTACLE_SUPERVISION)).isEqualTo(june(21));
		assertThat(until(fresh, ClockKind.OBSTACLE_CRITICISM)).isEqualTo(june(26));
	}

	@Test
	void nothingRunsAgainstAnotherUnit() {
		overdue();
		Story fresh = fresh(Blocked.TIEXI_WATER, null);
		fresh.absorb(Blocked.CITY, this.late);
		assertThat(until(fresh, ClockKind.OBSTACLE_SUPERVISION)).isNull();
		assertThat(until(fresh, ClockKind.OBSTACLE_CRITICISM)).isNull();
	}

	private void ripe() {
		overdue();
		while (!this.late.state().supervision().isCriticismRipe()) {
			this.late.until(this.late.today().plusDays(1));
		}
		this.late.act(Blocked.CITY,
				new LiftSupervision(Blocked.OTHER, "已整改", List.of("沈水函〔2019〕3号"), this.late.today()));
	}

	@Test
	void aRipeCriticismStaysRipe() {
		ripe();
		Story fresh = fresh(TestDirectory.TIEXI_CONSTRUCTION, null);
		fresh.absorb(Blocked.CITY, this.late);
		fresh.ring();
		fresh.act(Blocked.CITY, new CriticiseObstacle(Blocked.ID, "逾期未办结", fresh.today()));
		assertThat(fresh.last(ObstacleCriticised.class).unitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
	}

	@Test
	void whereItCouldNotWaitNothingIsMerged() {
		ripe();
		Story fresh = fresh(Blocked.TIEXI_WATER, null);
		assertThatThrownBy(() -> fresh.absorb(Blocked.CITY, this.late)).isInstanceOf(RefusedException.class)
			.hasMessage("OBSTACLE_MERGE_UNCRITICISED");
		this.late.act(Blocked.CITY, new CriticiseObstacle(Blocked.OTHER, "逾期未办结", this.late.today()));
		assertThat(fresh.absorb(Blocked.CITY, this.late)).isNotEmpty();
	}

	@Test
	void whoeverHelpedTooLateHelpsOnAndStaysLate() {
		overdue();
		Story fresh = fresh(TestDirectory.TIEXI_CONSTRUCTION, null);
		fresh.absorb(Blocked.CITY, this.late);
		fresh.ring();
		assertThat(fresh.state().cooperators()).containsOnlyKeys(Blocked.ECOLOGY, Blocked.TIEXI_INDUSTRY);
		fresh.act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "同意", List.of(), fresh.today()));
		assertThat(fresh.last(CooperatorAnswered.class).onTime()).isFalse();
	}

	@Test
	void whoLetAReportLieDidSoAlsoWithTheOther() {
		this.late.report(Blocked.OTHER);
		this.late.until(june(6));
		Story fresh = this.late.beside();
		fresh.report(Blocked.ID);
		fresh.absorb(Blocked.SORTER, this.late);
		fresh.ring();
		assertThat(fresh.last(ObstacleLimitPassed.class)).satisfies((passed) -> {
			assertThat(passed.kind()).isEqualTo(ClockKind.OBSTACLE_SORT);
			assertThat(passed.dueOn()).isEqualTo(june(4));
		});
		assertThat(until(fresh, ClockKind.OBSTACLE_SUPERVISION)).as("5, 6, 10").isEqualTo(june(10));
	}

	@Test
	void whoLetTheHandingOverLieDidSoAlsoWithTheOther() {
		this.late.report(Blocked.OTHER);
		this.late.act(Blocked.SORTER, Blocked.sort(DAY));
		this.late.until(june(5));
		Story fresh = this.late.beside();
		fresh.report(Blocked.ID);
		fresh.act(Blocked.SORTER, Blocked.sort(june(5)));
		fresh.absorb(Blocked.SORTER, this.late);
		assertThat(until(fresh, ClockKind.OBSTACLE_ASSIGN)).isEqualTo(DAY);
	}

}
