package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.PauseGround;

/**
 * Lets the clock stand still (挂起).
 *
 * @param evidence of the ground, at least one
 */
@Clause("F-006")
public record PauseObstacle(@TargetAggregateIdentifier String obstacleId, PauseGround ground, String reason,
		List<String> evidence, LocalDate occurredOn) implements ObstacleCommand, CitesEvidence {

	public PauseObstacle {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
