package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Extends the validity of an issued permit.
 */
@Clause("F-028")
public record ExtendPermit(@TargetAggregateIdentifier String projectId, String permitId, String reason,
		LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
