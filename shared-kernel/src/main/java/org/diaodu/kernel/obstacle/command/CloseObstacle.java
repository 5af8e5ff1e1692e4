package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.message.Clause;

/**
 * Strikes the obstacle off (销号).
 *
 * @param evidence that it is gone, at least one
 */
@Clause({ "F-006", "F-125" })
public record CloseObstacle(@TargetAggregateIdentifier String obstacleId, List<String> evidence,
		LocalDate occurredOn) implements ObstacleCommand, CitesEvidence {

	public CloseObstacle {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
