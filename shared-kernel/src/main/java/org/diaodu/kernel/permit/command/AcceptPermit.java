package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * The office accepts the application.
 */
@Clause("F-028")
public record AcceptPermit(@TargetAggregateIdentifier String projectId, String permitId,
		LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
