package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * It was struck off (销号). Its clocks were ended when it was said to be solved; only that
 * of the rating may run, and runs on.
 */
@EventName("obstacle.closed")
@Revision("1")
public record ObstacleClosed(String obstacleId, List<String> evidence,
		LocalDate occurredOn) implements ObstacleClosingEvent {

	public ObstacleClosed {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
