package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Ends a guarantee the project need not have any more.
 */
@Clause("F-066")
public record EndGuarantee(@TargetAggregateIdentifier String projectId, String reason,
		LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
