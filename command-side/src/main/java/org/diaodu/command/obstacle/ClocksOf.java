package org.diaodu.command.obstacle;

import java.util.ArrayList;
import java.util.List;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.obstacle.LetterColour;

/**
 * The clocks of an obstacle that run.
 */
final class ClocksOf {

	private ClocksOf() {
	}

	/** All that run. */
	static List<DueClock> all(ObstacleState obstacle) {
		List<DueClock> running = new ArrayList<>();
		for (ClockKind kind : ClockKind.values()) {
			add(obstacle, new ClockRef(kind, ""), running);
		}
		for (LetterColour colour : LetterColour.values()) {
			add(obstacle, new ClockRef(ClockKind.OBSTACLE_LETTER, colour.name()), running);
		}
		for (ClockKind step : LateStep.STEPS) {
			LateStep.clocksOf(step).forEach((ref) -> add(obstacle, ref, running));
		}
		obstacle.cooperators()
			.keySet()
			.forEach((unit) -> add(obstacle, new ClockRef(ClockKind.OBSTACLE_COOPERATOR, unit), running));
		return running;
	}

	/** Those of the cooperating units. */
	static List<ClockRef> cooperators(ObstacleState obstacle) {
		return obstacle.cooperators()
			.keySet()
			.stream()
			.map((unit) -> new ClockRef(ClockKind.OBSTACLE_COOPERATOR, unit))
			.toList();
	}

	private static void add(ObstacleState obstacle, ClockRef ref, List<DueClock> running) {
		Deadline deadline = obstacle.clocks().deadline(ref);
		if (deadline != null) {
			running.add(new DueClock(ref.kind(), ref.key(), deadline));
		}
	}

}
