package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Leaves a node out, for a reason.
 */
@Clause("F-077")
public record SkipNode(@TargetAggregateIdentifier String projectId, String nodeCode, String reason,
		LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
