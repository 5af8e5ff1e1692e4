package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Nobody is in office any more in a unit that leads or helps; sent by the program itself.
 */
@Clause("F-004")
public record NoteVacatedUnit(@TargetAggregateIdentifier String obstacleId, String unitId,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
