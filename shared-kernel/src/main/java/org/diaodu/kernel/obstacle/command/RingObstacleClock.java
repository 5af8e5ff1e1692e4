package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;

/**
 * A clock of an obstacle fell due; sent by the program itself.
 *
 * @param key which of its kind
 * @param dueOn its last day
 */
@Clause({ "F-005", "F-120", "F-125" })
public record RingObstacleClock(@TargetAggregateIdentifier String obstacleId, ClockKind kind, String key,
		LocalDate dueOn, LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
