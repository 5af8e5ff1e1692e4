package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Hands a sorted obstacle to its lead unit by a letter (交办).
 */
@Clause("F-119")
public record AssignObstacle(@TargetAggregateIdentifier String obstacleId,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
