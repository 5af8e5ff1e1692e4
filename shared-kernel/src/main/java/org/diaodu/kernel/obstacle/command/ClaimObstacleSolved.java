package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.message.Clause;

/**
 * The lead unit says that the obstacle is gone (报结).
 *
 * @param evidence that it is, at least one
 */
@Clause({ "F-006", "F-125" })
public record ClaimObstacleSolved(@TargetAggregateIdentifier String obstacleId, String text, List<String> evidence,
		LocalDate occurredOn) implements ObstacleCommand, CitesEvidence {

	public ClaimObstacleSolved {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
