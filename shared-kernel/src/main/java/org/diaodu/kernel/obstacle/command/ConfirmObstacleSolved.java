package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * The reporter or the owner confirms that it is gone (确认解决).
 */
@Clause("F-123")
public record ConfirmObstacleSolved(@TargetAggregateIdentifier String obstacleId,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
