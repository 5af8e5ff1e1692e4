package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.message.EventName;

/**
 * It became part of another one (并案).
 */
@EventName("obstacle.merged")
@Revision("1")
public record ObstacleMerged(String obstacleId, String intoObstacleId, String intoNumber, String reason,
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
