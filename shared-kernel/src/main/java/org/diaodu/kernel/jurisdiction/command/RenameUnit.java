package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Gives a unit a new name from a day on; the old one stays valid for the days before.
 */
@Clause("F-001")
public record RenameUnit(@TargetAggregateIdentifier String unitId, String name, LocalDate since,
		String reason) implements UnitCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
