package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.MajorSelection;

/**
 * Takes a project off the list; with a replacement, in the same act.
 *
 * @param replacement who takes its seat, or null
 */
@Clause("F-062")
public record RemoveMajorProject(@TargetAggregateIdentifier String listId, int year, String projectId, String reason,
		@Nullable MajorSelection replacement, LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.listId;
	}

}
