package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Records that a leader called those responsible in (约谈).
 *
 * @param interviewedIds persons called in, at least one, of the unit that let the red
 * letter expire
 */
@Clause("F-121")
public record InterviewForObstacle(@TargetAggregateIdentifier String obstacleId, List<String> interviewedIds,
		String record, LocalDate occurredOn) implements ObstacleCommand {

	public InterviewForObstacle {
		interviewedIds = List.copyOf(interviewedIds);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
