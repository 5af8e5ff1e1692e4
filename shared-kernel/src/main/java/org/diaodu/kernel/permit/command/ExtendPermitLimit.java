package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * The head of the office gives the limit more days.
 */
@Clause("F-028")
public record ExtendPermitLimit(@TargetAggregateIdentifier String projectId, String permitId, String reason,
		String approvedById, LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
