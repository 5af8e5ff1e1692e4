package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Ends a unit by merging it into another from a day on.
 */
@Clause("F-001")
public record MergeUnit(@TargetAggregateIdentifier String unitId, String intoUnitId, LocalDate on,
		String reason) implements UnitCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
