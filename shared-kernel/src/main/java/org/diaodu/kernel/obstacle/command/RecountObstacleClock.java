package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;

/**
 * Counts a due date anew by the calendar of working days as it is now; sent by the
 * program itself.
 *
 * @param calendarYear the year published or revised
 * @param calendarEventId that publication or revision
 */
@Clause("F-002")
public record RecountObstacleClock(@TargetAggregateIdentifier String obstacleId, ClockKind kind, String key,
		int calendarYear, String calendarEventId, LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
