package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * Another one became part of it (并入).
 */
@EventName("obstacle.absorbed")
@Revision("1")
public record ObstacleAbsorbed(String obstacleId, String otherObstacleId, String otherNumber, String reason,
		LocalDate occurredOn) implements ObstacleEntryEvent {

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
