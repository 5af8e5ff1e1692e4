package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.message.Clause;

/**
 * Registers a cell of the grid inside a zone or district. Whether cells overlap is not
 * judged.
 */
@Clause("F-041")
public record RegisterGridCell(@TargetAggregateIdentifier String cellId, String name, String parentId,
		Boundary boundary, LocalDate since) implements GridCommand {

	@Override
	public String target() {
		return this.cellId;
	}

}
