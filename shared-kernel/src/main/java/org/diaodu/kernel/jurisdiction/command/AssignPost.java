package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;

/**
 * Gives a person a post: a role in a unit for a time.
 *
 * @param ownerCode for an owner contact, the USCC of the owner; otherwise null
 */
@Clause({ "F-039", "F-048", "F-049", "F-050", "F-051", "F-053", "F-054", "F-055" })
public record AssignPost(@TargetAggregateIdentifier String personId, String postId, Role role, String unitId,
		@Nullable String ownerCode, LocalDate from, @Nullable LocalDate to) implements PersonCommand {

	@Override
	public String target() {
		return this.personId;
	}

}
