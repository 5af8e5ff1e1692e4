package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * The lead unit gives the obstacle back (退回).
 *
 * @param ground in law or fact
 * @param alternative what else may solve it
 * @param suggestedUnitId who should lead instead, null when that is not known
 */
@Clause({ "F-005", "F-086" })
public record ReturnObstacle(@TargetAggregateIdentifier String obstacleId, String ground, String alternative,
		@Nullable String suggestedUnitId, LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
