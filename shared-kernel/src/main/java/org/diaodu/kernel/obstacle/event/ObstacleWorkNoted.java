package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * Something was done (办理记录).
 */
@EventName("obstacle.work-noted")
@Revision("1")
public record ObstacleWorkNoted(String obstacleId, String noteId, String unitId, String text, List<String> evidence,
		LocalDate occurredOn) implements ObstacleWorkEvent {

	public ObstacleWorkNoted {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
