package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * A notice of criticism was issued (通报批评).
 */
@EventName("obstacle.criticised")
@Revision("1")
public record ObstacleCriticised(String obstacleId, String unitId, String noticeNumber, String reason,
		List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleSupervisionEvent, ObstacleClocks {

	public ObstacleCriticised {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
