package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.GovernmentBody;

/**
 * The government of its tier must decide (报请政府决定).
 */
@EventName("obstacle.submitted-to-government")
@Revision("1")
public record ObstacleSubmittedToGovernment(String obstacleId, GovernmentBody body, String reason,
		List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleSupervisionEvent, ObstacleClocks {

	public ObstacleSubmittedToGovernment {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
