package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Gives a district, zone or department its project-management office.
 */
@Clause({ "F-010", "F-013" })
public record EstablishProjectOffice(@TargetAggregateIdentifier String unitId, String name, String documentNo,
		LocalDate on) implements OfficeCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
