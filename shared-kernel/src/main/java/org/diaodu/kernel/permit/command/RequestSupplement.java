package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * The office asks for more.
 */
@Clause("F-028")
public record RequestSupplement(@TargetAggregateIdentifier String projectId, String permitId, String what,
		LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
