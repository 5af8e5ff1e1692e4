package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.message.EventName;

/**
 * It was struck off (销号).
 */
@EventName("obstacle.closed")
@Revision("1")
public record ObstacleClosed(String obstacleId, List<String> evidence,
		LocalDate occurredOn) implements ObstacleClosingEvent, ClockBearing {

	public ObstacleClosed {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

	@Override
	public All allClocks() {
		return All.END;
	}

}
