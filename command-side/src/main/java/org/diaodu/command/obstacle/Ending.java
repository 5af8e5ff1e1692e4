package org.diaodu.command.obstacle;

import java.util.List;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;

/**
 * A report is never deleted: its reporter takes it back with a reason, or it becomes part
 * of another of the same project.
 */
@Clause("F-117")
final class Ending {

	private final Act act;

	private final ObstacleState obstacle;

	Ending(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(WithdrawObstacle command) {
		this.act.parties().requireTakingBack(this.obstacle.isLateBeforeItsLead(this.act.today()));
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		this.act.requireStatus(ObstacleStates.UNCONFIRMED);
		if (this.obstacle.reporters()
			.stream()
			.anyMatch((one) -> !one.personId().equals(this.obstacle.reported().reporterId()))) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_REPORTED_BY_OTHERS);
		}
		this.act.requireUnbound("obstacleId");
		requireNothingHidden(ObstacleRefusal.OBSTACLE_WITHDRAW_UNDECIDED, ObstacleRefusal.OBSTACLE_WITHDRAW_SUPERVISED);
		if (this.obstacle.isUpheld()) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_WITHDRAW_UPHELD, "obstacleId").asException();
		}
		return List.of(new ObstacleWithdrawn(this.obstacle.id(), command.reason(), command.occurredOn()));
	}

	/** The half of a merger that ends one obstacle. */
	List<ObstacleEvent> decide(MergeObstacle command, ObstacleState into) {
		this.act.parties().requireMerging();
		new Act(into, this.act.by(), this.act.context()).parties().requireAbsorbing(this.act.parties().arbiterOfWork());
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		this.act.requireStatus(ObstacleStates.UNSOLVED);
		this.act.requireUnbound("obstacleId");
		requireNothingHidden(ObstacleRefusal.OBSTACLE_MERGE_UNDECIDED, ObstacleRefusal.OBSTACLE_MERGE_SUPERVISED);
		if (into.id().equals(this.obstacle.id())
				|| !into.reported().projectId().equals(this.obstacle.reported().projectId())
				|| !ObstacleStates.isOpen(into.status())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_MERGE_UNFIT, "intoObstacleId").asException();
		}
		if (!ObstacleStates.UNSOLVED.contains(into.status())) {
			// It is open, but nobody works on it: its days do not run.
			throw Refusal.of(ObstacleRefusal.OBSTACLE_MERGE_STOPPED, "intoObstacleId")
				.with("status", into.status())
				.asException();
		}
		if (this.obstacle.isSorted() && !into.isSorted()) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_MERGE_UNSORTED, "intoObstacleId").asException();
		}
		SolvingTier tier = this.obstacle.tier();
		SolvingTier other = into.tier();
		if (tier != null && other != null && tier.compareTo(other) > 0) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_MERGE_DOWN, "intoObstacleId").asException();
		}
		new TakenOver(new Act(into, this.act.by(), this.act.context()), this.obstacle).requireNoCriticismLost();
		return List.of(new ObstacleMerged(this.obstacle.id(), into.id(), into.reported().number(), command.reason(),
				command.occurredOn()));
	}

	/**
	 * What is supervised is followed to its conclusion, and what a government was asked
	 * about to its decision: either may take others in, and neither ends in another or by
	 * the word of whoever reported it.
	 */
	@Clause({ "F-117", "F-121", "F-125", "F-128" })
	private void requireNothingHidden(ObstacleRefusal undecided, ObstacleRefusal supervised) {
		if (this.obstacle.awaited() != null) {
			throw Refusal.of(undecided, "obstacleId").asException();
		}
		if (this.obstacle.isSupervised()) {
			throw Refusal.of(supervised, "obstacleId").asException();
		}
	}

}
