package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Makes it part of another obstacle of the same project (并案); it stays on record.
 *
 * @param intoObstacleId the other one
 */
@Clause("F-117")
public record MergeObstacle(@TargetAggregateIdentifier String obstacleId, String intoObstacleId, String reason,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
