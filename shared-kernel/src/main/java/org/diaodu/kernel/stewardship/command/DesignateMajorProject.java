package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.MajorSelection;

/**
 * Puts a project on the list of the major projects of a year.
 *
 * @param listId {@code major-projects-} and the year
 */
@Clause({ "F-062", "F-063" })
public record DesignateMajorProject(@TargetAggregateIdentifier String listId, int year, MajorSelection selection,
		LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.listId;
	}

}
