package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Refuses the permit, with the ground and an alternative.
 */
@Clause({ "F-028", "F-086" })
public record RefusePermit(@TargetAggregateIdentifier String projectId, String permitId, String ground,
		String alternative, LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
