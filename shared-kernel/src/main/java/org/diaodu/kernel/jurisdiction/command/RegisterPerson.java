package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Personal;

/**
 * Registers a person. Name and phone go to the erasable vault, never into an event.
 */
@Clause({ "F-039", "F-069" })
public record RegisterPerson(@TargetAggregateIdentifier String personId, @Personal String name,
		@Personal @Nullable String phone, LocalDate since) implements PersonCommand {

	@Override
	public String target() {
		return this.personId;
	}

}
