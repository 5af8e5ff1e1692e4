package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * 恢复: brings a withdrawn project back.
 */
@Clause("F-093")
public record RestoreProject(@TargetAggregateIdentifier String projectId, String reason,
		LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
