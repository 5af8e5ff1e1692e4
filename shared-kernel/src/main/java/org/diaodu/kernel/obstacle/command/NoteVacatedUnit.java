package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleRight;

/**
 * Nobody is in office any more in a unit that leads or helps, or with a right in the
 * district where it is decided on; sent by the program itself.
 *
 * @param right null where it leads or helps
 */
@Clause("F-004")
public record NoteVacatedUnit(@TargetAggregateIdentifier String obstacleId, String unitId,
		@Nullable ObstacleRight right, LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
