package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.message.Clause;

/**
 * The reporter or the owner says that it is not gone (不予确认).
 */
@Clause("F-123")
public record RefuseObstacleSolution(@TargetAggregateIdentifier String obstacleId, String reason, List<String> evidence,
		LocalDate occurredOn) implements ObstacleCommand, CitesEvidence {

	public RefuseObstacleSolution {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
