package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.message.Clause;

/**
 * Ends supervision with its conclusion (解除督办).
 */
@Clause("F-121")
public record LiftSupervision(@TargetAggregateIdentifier String obstacleId, String conclusion, List<String> evidence,
		LocalDate occurredOn) implements ObstacleCommand, CitesEvidence {

	public LiftSupervision {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
