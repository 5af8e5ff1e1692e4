package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever must hand an obstacle over gains nothing by sorting it again, counted by hand
 * from Monday 2019-06-03; Friday the 7th is Dragon Boat Festival.
 */
@Clause({ "F-004", "F-006", "F-118", "F-119", "F-125" })
class SortedAgainTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private final Story story = Story.reported(Blocked.directory(), DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private void sort(ObstacleScope scope, String lead, String... helpers) {
		this.story.act(Blocked.SORTER, Blocked.sort("0606", scope, Severity.S2, lead, this.story.today(), helpers));
	}

	private void cross(String... helpers) {
		sort(ObstacleScope.CROSS, TestDirectory.TIEXI_CONSTRUCTION, helpers);
	}

	private @Nullable LocalDate until(ClockKind kind, String key) {
		Deadline running = this.story.state().clocks().deadline(new ClockRef(kind, key));
		return (running != null) ? running.due() : null;
	}

	@Test
	void theDayOfTheHandingOverStays() {
		cross(Blocked.TIEXI_INDUSTRY);
		assertThat(until(ClockKind.OBSTACLE_ASSIGN, "")).isEqualTo(DAY);
		this.story.until(june(5));
		cross(Blocked.TIEXI_WATER);
		assertThat(until(ClockKind.OBSTACLE_ASSIGN, "")).as("late, and no day anew").isNull();
		assertThat(this.story.last(ObstacleSorted.class).ended()).as("what it is late with goes on")
			.doesNotContain(TimeLimits.ref(ClockKind.OBSTACLE_ASSIGN));
		this.story.act(Blocked.SORTER, Blocked.sort("0606", ObstacleScope.CROSS, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, june(5), Blocked.ECOLOGY));
		assertThat(until(ClockKind.OBSTACLE_ASSIGN, "")).as("the city must hand it over now").isEqualTo(june(5));
	}

	/** 0606 has 5 days in a zone and 10 in the district, whose commission sorts both. */
	@Test
	@Clause("F-120")
	void whoeverMustStillHandItOverKeepsTheLastDayInAHigherTier() {
		sort(ObstacleScope.OWN, TestDirectory.ZONE);
		Deadline first = this.story.state().deadline();
		this.story.until(june(5));
		cross(Blocked.TIEXI_INDUSTRY);
		ObstacleSorted sorted = this.story.last(ObstacleSorted.class);
		assertThat(sorted.tier()).isEqualTo(SolvingTier.DISTRICT);
		assertThat(sorted.deadline()).isEqualTo(first);
		assertThat(Blocked.there(sorted.tierLimit()).due()).as("ten days from the 5th: 6, 10 .. 14, 17 .. 20")
			.isEqualTo(june(20));
		assertThat(until(ClockKind.OBSTACLE_DUE, "")).isEqualTo(first.due());
		this.story.until(first.due().plusDays(1));
		assertThat(this.story.state().wasOverdueBefore()).isTrue();
		assertThat(this.story.state().isSupervised()).as("for the late handing over").isTrue();
		assertThat(this.story.state().deadline().due()).isEqualTo(june(20));
		this.story.until(first.due().plusDays(7));
		assertThat(this.story.last(SupervisionLetterIssued.class).unitId()).isEqualTo(TestDirectory.TIEXI_DRC);
	}

	@Test
	@Clause("F-137")
	void whoeverHelpsKeepsItsDayAlsoSwappedOutAndIn() {
		cross(Blocked.TIEXI_INDUSTRY);
		assertThat(until(ClockKind.OBSTACLE_COOPERATOR, Blocked.TIEXI_INDUSTRY)).isEqualTo(june(6));
		this.story.until(june(4));
		cross(Blocked.TIEXI_INDUSTRY);
		assertThat(until(ClockKind.OBSTACLE_COOPERATOR, Blocked.TIEXI_INDUSTRY)).isEqualTo(june(6));
		cross(Blocked.TIEXI_WATER);
		assertThat(until(ClockKind.OBSTACLE_COOPERATOR, Blocked.TIEXI_WATER)).as("asked today: 5, 6, 10")
			.isEqualTo(june(10));
		this.story.until(june(5));
		cross(Blocked.TIEXI_INDUSTRY);
		assertThat(until(ClockKind.OBSTACLE_COOPERATOR, Blocked.TIEXI_INDUSTRY)).isEqualTo(june(6));
		SortObstacle later = new SortObstacle(Blocked.ID, "0606", ObstacleScope.CROSS, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, List.of(new CooperatorWish(Blocked.TIEXI_INDUSTRY, june(10))), null,
				june(5), null);
		assertThat(this.story.refused(Blocked.SORTER, later)).satisfies((refusal) -> {
			assertThat(refusal.code()).isEqualTo("OBSTACLE_COOPERATOR_DUE_UNFIT");
			assertThat(refusal.arguments()).containsEntry("due", june(6).toString());
		});
		this.story.until(june(11));
		cross(Blocked.TIEXI_WATER);
		assertThat(until(ClockKind.OBSTACLE_COOPERATOR, Blocked.TIEXI_WATER))
			.as("not late: its day passed while nobody asked it")
			.isEqualTo(june(11));
	}

	@Test
	@Clause("F-137")
	void whoeverHelpsTooLateStaysLateAlsoSwappedOutAndIn() {
		cross(Blocked.TIEXI_INDUSTRY);
		this.story.until(june(10));
		cross(Blocked.TIEXI_WATER);
		cross(Blocked.TIEXI_INDUSTRY);
		assertThat(Blocked.there(this.story.state().cooperators().get(Blocked.TIEXI_INDUSTRY)).deadline().due())
			.isEqualTo(june(6));
		this.story.act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "同意", List.of(), june(10)));
		assertThat(this.story.last(CooperatorAnswered.class).onTime()).isFalse();
	}

	@Test
	@Clause("F-137")
	void whoeverAnsweredInTimeIsAskedAnewWithDays() {
		cross(Blocked.TIEXI_INDUSTRY);
		this.story.act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "同意", List.of(), DAY));
		this.story.until(june(10));
		cross(Blocked.TIEXI_INDUSTRY);
		assertThat(until(ClockKind.OBSTACLE_COOPERATOR, Blocked.TIEXI_INDUSTRY)).as("11, 12, 13").isEqualTo(june(13));
	}

}
