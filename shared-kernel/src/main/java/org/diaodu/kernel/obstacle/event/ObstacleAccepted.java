package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * The lead unit took it on (签收).
 *
 * @param onTime whether before its limit passed
 */
@EventName("obstacle.accepted")
@Revision("1")
public record ObstacleAccepted(String obstacleId, String leadUnitId, boolean onTime, List<DueClock> clocks,
		List<ClockRef> ended, LocalDate occurredOn) implements ObstacleEntryEvent, ObstacleClocks {

	public ObstacleAccepted {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
