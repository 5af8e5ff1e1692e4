package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Hands the obstacle to a lead unit that cannot return it (重新交办).
 */
@Clause({ "F-086", "F-119" })
public record ReassignObstacle(@TargetAggregateIdentifier String obstacleId, String leadUnitId, String reason,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
