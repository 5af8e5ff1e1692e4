package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Takes back that a node was reached or skipped, for a reason.
 */
@Clause("F-077")
public record ReopenNode(@TargetAggregateIdentifier String projectId, String nodeCode, String reason,
		LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
