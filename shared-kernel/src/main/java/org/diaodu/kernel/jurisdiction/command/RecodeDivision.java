package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Gives a division a new GB/T 2260 code, and a name with it, from a day on.
 */
@Clause("F-001")
public record RecodeDivision(@TargetAggregateIdentifier String unitId, String code, String name, LocalDate since,
		String reason) implements UnitCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
