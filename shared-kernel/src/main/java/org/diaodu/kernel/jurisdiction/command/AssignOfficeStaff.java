package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Assigns a person to the staff of an office.
 *
 * @param fullTime whether they do nothing else (专职)
 * @param to last day, null while open
 */
@Clause("F-012")
public record AssignOfficeStaff(@TargetAggregateIdentifier String unitId, String personId, boolean fullTime,
		LocalDate from, @Nullable LocalDate to) implements OfficeCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
