package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.Arbiter;

/**
 * It was handed to a lead unit that cannot return it (重新交办).
 *
 * @param concludedBy who concludes its supervision from now on; null where it is under
 * none, or that was not judged
 */
@EventName("obstacle.reassigned")
@Revision("1")
public record ObstacleReassigned(String obstacleId, String fromUnitId, String leadUnitId, String reason,
		String letterNumber, List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn,
		@Nullable Arbiter concludedBy) implements ObstacleEntryEvent, ObstacleClocks {

	public ObstacleReassigned {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
