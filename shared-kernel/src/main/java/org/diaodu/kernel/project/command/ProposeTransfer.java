package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Proposes that a project goes to another territory. The proposer's side consents by
 * proposing.
 */
@Clause("F-017")
public record ProposeTransfer(@TargetAggregateIdentifier String projectId, String toDistrictId,
		@Nullable String toZoneId, String reason, LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
