package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * 退库: takes a project out of all counts; it can be restored.
 */
@Clause("F-093")
public record WithdrawProject(@TargetAggregateIdentifier String projectId, String reason,
		LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
