package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * Those responsible were called in (约谈).
 */
@EventName("obstacle.interviewed")
@Revision("1")
public record ObstacleInterviewed(String obstacleId, String leaderId, List<String> interviewedIds, String record,
		LocalDate occurredOn) implements ObstacleSupervisionEvent {

	public ObstacleInterviewed {
		interviewedIds = List.copyOf(interviewedIds);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
