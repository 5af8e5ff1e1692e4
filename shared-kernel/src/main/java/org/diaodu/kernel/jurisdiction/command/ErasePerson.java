package org.diaodu.kernel.jurisdiction.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Forgets the name and phone of a person for good; what they did stays, under their id.
 * Refused while they hold a post.
 *
 * @param documentNo the request or decision it rests on
 */
@Clause("F-069")
public record ErasePerson(@TargetAggregateIdentifier String personId, String reason,
		String documentNo) implements PersonCommand {

	@Override
	public String target() {
		return this.personId;
	}

}
