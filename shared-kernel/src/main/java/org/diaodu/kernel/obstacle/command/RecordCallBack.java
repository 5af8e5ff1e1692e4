package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Records that an unhappy reporter was called back (回访); when they still are unhappy it
 * is taken up anew.
 */
@Clause("F-123")
public record RecordCallBack(@TargetAggregateIdentifier String obstacleId, boolean satisfied, String text,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
