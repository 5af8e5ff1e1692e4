package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.message.Clause;

/**
 * Records what the government decided (政府决定): it binds the owner and the day.
 *
 * @param documentNo of the minutes or reply
 * @param ownerUnitId who must carry it out
 * @param due their last day
 */
@Clause({ "F-009", "F-128" })
public record RecordGovernmentDecision(@TargetAggregateIdentifier String obstacleId, String documentNo, String text,
		String ownerUnitId, LocalDate due, List<String> evidence,
		LocalDate occurredOn) implements ObstacleCommand, CitesEvidence {

	public RecordGovernmentDecision {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String target() {
		return this.obstacleId;
	}

}
