package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A number was given to an obstacle; without gaps within a district and month (F-125).
 *
 * @param seriesId of the district and month
 * @param sequence the first is 1
 */
@EventName("obstacle.number-issued")
@Revision("1")
public record ObstacleNumberIssued(String seriesId, int sequence, String number, String obstacleId,
		LocalDate occurredOn) implements ObstacleSeriesEvent {

	@Override
	public String subject() {
		return this.seriesId;
	}

}
