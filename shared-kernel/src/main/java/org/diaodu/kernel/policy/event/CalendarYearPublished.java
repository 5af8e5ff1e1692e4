package org.diaodu.kernel.policy.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.policy.CalendarDay;

/**
 * The days off and make-up days of a year are known.
 *
 * @param document title or number of the notice
 * @param source where it can be read
 * @param days all days that differ from Monday to Friday, by date; may hold days of the
 * December before
 */
@EventName("policy.calendar-year-published")
@Revision("1")
public record CalendarYearPublished(String calendarId, int year, String document, String source, List<CalendarDay> days,
		LocalDate occurredOn) implements CalendarEvent {

	public CalendarYearPublished {
		days = List.copyOf(days);
	}

	@Override
	public String subject() {
		return this.calendarId;
	}

}
