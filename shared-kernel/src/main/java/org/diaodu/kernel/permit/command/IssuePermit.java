package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Issues the permit.
 *
 * @param validUntil last day; null for what the catalogue says
 */
@Clause("F-028")
public record IssuePermit(@TargetAggregateIdentifier String projectId, String permitId, String number,
		@Nullable LocalDate validUntil, LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
