package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Lets the clock run on (恢复办理).
 */
@Clause("F-006")
public record ResumeObstacle(@TargetAggregateIdentifier String obstacleId, String reason,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
