package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * It was taken up again under its number (重新立案).
 *
 * @param count how often by now
 * @param deadline the present last day; the original one stays
 */
@EventName("obstacle.reopened")
@Revision("1")
public record ObstacleReopened(String obstacleId, int count, String reason, Deadline deadline, LocalDate originalDue,
		List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleClosingEvent, ObstacleClocks {

	public ObstacleReopened {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
