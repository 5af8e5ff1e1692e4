package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Issues a notice of criticism (通报批评).
 */
@Clause({ "F-121", "F-122" })
public record CriticiseObstacle(@TargetAggregateIdentifier String obstacleId, String reason,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
