package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Ends the work of a person in an office. The last day is {@code on}.
 */
@Clause("F-012")
public record EndOfficeStaff(@TargetAggregateIdentifier String unitId, String personId, LocalDate on,
		String reason) implements OfficeCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
