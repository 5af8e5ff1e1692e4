package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * The reporter takes the report back (撤回); it stays on record. Not what their own unit
 * must solve, nor what others reported, too.
 */
@Clause("F-117")
public record WithdrawObstacle(@TargetAggregateIdentifier String obstacleId, String reason,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
