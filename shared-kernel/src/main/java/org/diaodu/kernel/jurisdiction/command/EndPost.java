package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Ends a post. Its last day is {@code on}.
 */
@Clause("F-039")
public record EndPost(@TargetAggregateIdentifier String personId, String postId, LocalDate on,
		String reason) implements PersonCommand {

	@Override
	public String target() {
		return this.personId;
	}

}
