package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Takes a closed obstacle up again under the same number (重新立案), or what its reporter had
 * taken back (撤销撤回).
 */
@Clause("F-006")
public record ReopenObstacle(@TargetAggregateIdentifier String obstacleId, String reason,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
