package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * It is not gone (不予确认): the lead unit goes on, its clocks as they were.
 */
@EventName("obstacle.solution-refused")
@Revision("1")
public record ObstacleSolutionRefused(String obstacleId, String reason, List<String> evidence, List<DueClock> clocks,
		List<ClockRef> ended, LocalDate occurredOn) implements ObstacleClosingEvent, ObstacleClocks {

	public ObstacleSolutionRefused {
		evidence = List.copyOf(evidence);
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
