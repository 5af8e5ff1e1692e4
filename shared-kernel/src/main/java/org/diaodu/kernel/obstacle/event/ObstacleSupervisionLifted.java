package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * Supervision ended (解除督办).
 */
@EventName("obstacle.supervision-lifted")
@Revision("1")
public record ObstacleSupervisionLifted(String obstacleId, String conclusion, List<String> evidence,
		List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleSupervisionEvent, ObstacleClocks {

	public ObstacleSupervisionLifted {
		evidence = List.copyOf(evidence);
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
