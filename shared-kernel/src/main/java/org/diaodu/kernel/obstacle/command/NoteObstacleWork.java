package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.message.Clause;

/**
 * Notes what was done (办理记录).
 *
 * @param noteId made by the client
 */
@Clause({ "F-006", "F-119" })
public record NoteObstacleWork(@TargetAggregateIdentifier String obstacleId, String noteId, String text,
		List<String> evidence, LocalDate occurredOn) implements ObstacleCommand, CitesEvidence {

	public NoteObstacleWork {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
