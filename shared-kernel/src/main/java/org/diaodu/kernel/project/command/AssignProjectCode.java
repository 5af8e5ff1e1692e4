package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Gives the project its national code (C2); unique in the city.
 */
@Clause("F-103")
public record AssignProjectCode(@TargetAggregateIdentifier String projectId, String projectCode,
		LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
