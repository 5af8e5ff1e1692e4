package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.Slot;

/**
 * Gives a place to another person: the old and the new in one act, never two and never
 * none.
 *
 * @param personId who takes over
 * @param postId the post in which they do
 * @param note 交接说明
 * @param occurredOn first day of the new one
 */
@Clause("F-042")
public record HandOverOfficer(@TargetAggregateIdentifier String projectId, Slot slot, String personId, String postId,
		String note, LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
