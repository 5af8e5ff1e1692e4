package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * It was handed to its lead unit (交办).
 *
 * @param letterNumber of the letter
 */
@EventName("obstacle.assigned")
@Revision("1")
public record ObstacleAssigned(String obstacleId, String leadUnitId, String letterNumber, List<DueClock> clocks,
		List<ClockRef> ended, LocalDate occurredOn) implements ObstacleEntryEvent, ObstacleClocks {

	public ObstacleAssigned {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
