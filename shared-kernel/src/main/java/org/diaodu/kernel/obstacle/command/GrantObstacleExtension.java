package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Grants the days that were asked for (同意延期).
 */
@Clause("F-006")
public record GrantObstacleExtension(@TargetAggregateIdentifier String obstacleId,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
