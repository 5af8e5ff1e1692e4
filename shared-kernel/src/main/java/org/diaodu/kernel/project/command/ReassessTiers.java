package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Judges the tiers anew by the thresholds in force on that day. Sent by a reaction.
 */
@Clause("F-034")
public record ReassessTiers(@TargetAggregateIdentifier String projectId,
		LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
