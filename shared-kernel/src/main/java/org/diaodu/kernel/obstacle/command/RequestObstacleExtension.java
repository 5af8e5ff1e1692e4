package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * The lead unit asks for more days (申请延期).
 *
 * @param workingDays how many more, from 1
 * @param explanation what the enterprise is told
 */
@Clause("F-006")
public record RequestObstacleExtension(@TargetAggregateIdentifier String obstacleId, int workingDays, String reason,
		String explanation, LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
