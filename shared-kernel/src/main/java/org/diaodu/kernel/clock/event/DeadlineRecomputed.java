package org.diaodu.kernel.clock.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.EventName;

/**
 * A due date counted in working days is another, because the calendar of working days is;
 * what it was first stays in the events before.
 *
 * @param calendarYear the year published or revised
 * @param calendarEventId that publication or revision
 */
@EventName("clock.deadline-recomputed")
@Revision("1")
public record DeadlineRecomputed(String subjectId, ClockKind kind, String key, Deadline before, Deadline after,
		int calendarYear, String calendarEventId, LocalDate occurredOn) implements ClockEvent {

	@Override
	public String subject() {
		return this.subjectId;
	}

}
