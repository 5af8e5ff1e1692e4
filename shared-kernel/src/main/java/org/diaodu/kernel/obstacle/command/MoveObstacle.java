package org.diaodu.kernel.obstacle.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Its project may be another's now: the obstacle follows it; sent by the program itself.
 */
@Clause("F-117")
public record MoveObstacle(@TargetAggregateIdentifier String obstacleId) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
