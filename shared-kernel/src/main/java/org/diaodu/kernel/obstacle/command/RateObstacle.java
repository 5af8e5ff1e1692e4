package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Rates how it was solved (评价).
 *
 * @param score 1 to 5
 */
@Clause("F-123")
public record RateObstacle(@TargetAggregateIdentifier String obstacleId, int score, String reason,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
