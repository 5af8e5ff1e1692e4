package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The last one in office left a unit that leads or helps (办理单位无人在任).
 *
 * @param since the first day on which nobody was
 */
@EventName("obstacle.unit-vacated")
@Revision("1")
public record ObstacleUnitVacated(String obstacleId, String unitId, LocalDate since,
		LocalDate occurredOn) implements ObstacleWorkEvent {

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
