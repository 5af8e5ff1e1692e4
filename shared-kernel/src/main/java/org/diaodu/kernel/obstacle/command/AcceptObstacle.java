package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * The lead unit takes the obstacle on (签收).
 */
@Clause("F-005")
public record AcceptObstacle(@TargetAggregateIdentifier String obstacleId,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
