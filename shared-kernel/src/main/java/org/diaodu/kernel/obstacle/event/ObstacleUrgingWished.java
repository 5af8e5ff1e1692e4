package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The owner's contact asked for more speed (企业催促): on record and told, but no letter of
 * an office.
 *
 * @param number the first is 1
 */
@EventName("obstacle.urging-wished")
@Revision("1")
public record ObstacleUrgingWished(String obstacleId, int number, String text,
		LocalDate occurredOn) implements ObstacleTimeEvent {

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
