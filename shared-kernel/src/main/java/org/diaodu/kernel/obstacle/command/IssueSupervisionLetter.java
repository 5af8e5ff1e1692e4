package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Sends the next letter before the last one expires (升级督办函).
 */
@Clause("F-121")
public record IssueSupervisionLetter(@TargetAggregateIdentifier String obstacleId, String reason,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
