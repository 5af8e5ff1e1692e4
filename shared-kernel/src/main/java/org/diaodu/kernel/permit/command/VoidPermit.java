package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Declares a permit void.
 */
@Clause("F-028")
public record VoidPermit(@TargetAggregateIdentifier String projectId, String permitId, String reason,
		LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
