package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Links the owner by its unified social credit code (C1).
 */
@Clause("F-098")
public record LinkOwner(@TargetAggregateIdentifier String projectId, String ownerCode, String ownerName,
		LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
