package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;

/**
 * Lets the clocks of an obstacle stand still, on two grounds only, and run on; the
 * working days between do not count. A standstill has a limit of its own, by which
 * whoever may end it ends it, or lets the clocks stand still anew (ADR 0212).
 */
@Clause({ "F-004", "F-006" })
final class Standstill {

	private final Act act;

	private final ObstacleState obstacle;

	Standstill(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(PauseObstacle command) {
		Arbiter arbiter = this.act.parties().arbiterOfWork();
		this.act.parties().requireDecidingOnWork(arbiter);
		this.act.requireToday(command.occurredOn());
		Form.required(command.ground(), "ground");
		Form.reason(command.reason());
		List<String> evidence = Act.citedSome(command.evidence());
		this.act.requireStatus(ObstacleStates.IN_HAND);
		this.act.requireUnbound("obstacleId");
		return List.of(new ObstaclePaused(this.obstacle.id(), command.ground(), command.reason(), evidence,
				command.occurredOn(), arbiter, LateStep.begins(this.act, ClockKind.OBSTACLE_STANDSTILL)));
	}

	List<ObstacleEvent> decide(ResumeObstacle command) {
		this.act.parties().requireNamed();
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		this.act.requireStatus(ObstacleStatus.PAUSED);
		TimeLimits limits = this.act.limits();
		int days = limits.between(this.obstacle.pausedOn(), command.occurredOn());
		List<DueClock> moved = ClocksOf.all(this.obstacle)
			.stream()
			.filter((clock) -> !clock.ref().runsInStandstill())
			.map((clock) -> new DueClock(clock.kind(), clock.key(),
					limits.later(clock.deadline(), stoodStill(clock, command.occurredOn(), days))))
			.toList();
		return List.of(new ObstacleResumed(this.obstacle.id(), command.reason(), days, this.obstacle.deadline(),
				limits.later(this.obstacle.deadline(), days), moved, TimeLimits.refs(ClockKind.OBSTACLE_STANDSTILL),
				command.occurredOn()));
	}

	/**
	 * A letter that was sent meanwhile stood still since then; on a day off, since the
	 * working day from which it is counted.
	 */
	private int stoodStill(DueClock clock, LocalDate until, int days) {
		if (clock.kind() != ClockKind.OBSTACLE_LETTER) {
			return days;
		}
		TimeLimits limits = this.act.limits();
		LocalDate since = limits.after(clock.deadline().countedFrom(), 0).due();
		return Math.min(days, limits.between(since, until));
	}

}
