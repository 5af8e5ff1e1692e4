package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Rejects a draft, for a reason.
 */
@Clause("F-051")
public record RejectProgress(@TargetAggregateIdentifier String projectId, String reportId, String reason,
		LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
