package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.message.Clause;

/**
 * A cooperating unit answers the lead unit (会办答复).
 */
@Clause("F-137")
public record AnswerAsCooperator(@TargetAggregateIdentifier String obstacleId, String text, List<String> evidence,
		LocalDate occurredOn) implements ObstacleCommand, CitesEvidence {

	public AnswerAsCooperator {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
