package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.message.EventName;

/**
 * The reporter took the report back (撤回).
 */
@EventName("obstacle.withdrawn")
@Revision("1")
public record ObstacleWithdrawn(String obstacleId, String reason,
		LocalDate occurredOn) implements ObstacleEntryEvent, ClockBearing {

	@Override
	public String subject() {
		return this.obstacleId;
	}

	@Override
	public All allClocks() {
		return All.END;
	}

}
