package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Names the officer of a cell, replacing the present one: a specialist of its territory.
 *
 * @param note how matters were handed over; required when somebody is replaced
 */
@Clause({ "F-041", "F-042" })
public record AssignGridOfficer(@TargetAggregateIdentifier String cellId, String personId, LocalDate from,
		@Nullable String note) implements GridCommand {

	@Override
	public String target() {
		return this.cellId;
	}

}
