package org.diaodu.kernel.clock.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;

/**
 * Counts a due date anew by the calendar of working days as it is now.
 *
 * @param calendarYear the year published or revised
 * @param calendarEventId that publication or revision
 */
@Clause("F-002")
public record RecomputeDeadline(@TargetAggregateIdentifier String subjectId, ClockKind kind, String key,
		int calendarYear, String calendarEventId, LocalDate occurredOn) implements ClockCommand {

	@Override
	public String target() {
		return this.subjectId;
	}

}
