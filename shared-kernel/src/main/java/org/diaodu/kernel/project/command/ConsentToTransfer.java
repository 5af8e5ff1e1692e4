package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Consents to the open transfer for the side the actor belongs to; when both have, it
 * happens.
 */
@Clause("F-017")
public record ConsentToTransfer(@TargetAggregateIdentifier String projectId,
		LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
