package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;

/**
 * Gives everything a person holds in one role to another, on a change of office: one act,
 * whole or not at all.
 *
 * @param personId who leaves
 * @param role in which role: an officer's, or {@code GUARANTOR} for the guarantees
 * @param toPersonId who takes over
 * @param toPostId the post in which they do
 * @param note 交接说明
 * @param occurredOn first day of the new one
 */
@Clause({ "F-042", "F-068" })
public record HandOverAll(@TargetAggregateIdentifier String personId, Role role, String toPersonId, String toPostId,
		String note, LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.personId;
	}

}
