package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.Slot;

/**
 * Empties a place the project need not have.
 */
@Clause("F-042")
public record ReleaseOfficer(@TargetAggregateIdentifier String projectId, Slot slot, String reason,
		LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
