package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.jurisdiction.MeritKind;
import org.diaodu.kernel.message.Clause;

/**
 * Records an award, a praise or a warning.
 */
@Clause("F-092")
public record RecordMerit(@TargetAggregateIdentifier String personId, MeritKind kind, String text, String documentNo,
		LocalDate on) implements PersonCommand {

	@Override
	public String target() {
		return this.personId;
	}

}
