package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * Whoever rated low was called back (回访).
 */
@EventName("obstacle.called-back")
@Revision("1")
public record ObstacleCalledBack(String obstacleId, boolean satisfied, String text, List<DueClock> clocks,
		List<ClockRef> ended, LocalDate occurredOn) implements ObstacleClosingEvent, ObstacleClocks {

	public ObstacleCalledBack {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
