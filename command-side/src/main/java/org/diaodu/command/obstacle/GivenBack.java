package org.diaodu.command.obstacle;

import java.util.ArrayList;
import java.util.List;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;

/**
 * What was held against a unit when it gave an obstacle back. It stands still while
 * others must hand it over again, and runs on when the same unit gets it.
 *
 * @param overdue whether a last day had passed while it had it
 * @param clocks of letters to it, and of those it would have got
 */
@Clause({ "F-006", "F-086", "F-121" })
record GivenBack(String unitId, boolean overdue, List<DueClock> clocks) {

	/** As it stood before that event. */
	static GivenBack of(ObstacleState obstacle, ObstacleReturned event) {
		List<DueClock> stopped = new ArrayList<>();
		for (ClockRef ref : event.ended()) {
			Deadline running = obstacle.clocks().deadline(ref);
			if (running != null && Supervision.isAgainstAUnit(ref)) {
				stopped.add(new DueClock(ref.kind(), ref.key(), running));
			}
		}
		return new GivenBack(event.leadUnitId(), obstacle.wasOverdueBefore(), List.copyOf(stopped));
	}

	/** The same once its supervision is concluded. */
	GivenBack withoutLetters() {
		return new GivenBack(this.unitId, this.overdue,
				this.clocks.stream().filter((clock) -> clock.kind() != ClockKind.OBSTACLE_LETTER).toList());
	}

}
