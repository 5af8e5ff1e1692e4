package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.Slot;

/**
 * Names a person for an empty place.
 *
 * @param postId the post, held on that day, in which the person acts
 * @param letterNo number of the letter of appointment
 * @param occurredOn first day
 */
@Clause({ "F-039", "F-042", "F-045" })
public record AppointOfficer(@TargetAggregateIdentifier String projectId, Slot slot, String personId, String postId,
		@Nullable String letterNo, LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
