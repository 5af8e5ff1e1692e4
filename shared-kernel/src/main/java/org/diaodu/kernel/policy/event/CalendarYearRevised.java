package org.diaodu.kernel.policy.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.policy.CalendarDay;

/**
 * The days off and make-up days of a year are others than published before.
 *
 * @param document title or number of the notice
 * @param source where it can be read
 * @param days all days that differ from Monday to Friday, by date; may hold days of the
 * December before
 * @param reason why they changed
 */
@EventName("policy.calendar-year-revised")
@Revision("1")
public record CalendarYearRevised(String calendarId, int year, String document, String source, List<CalendarDay> days,
		String reason, LocalDate occurredOn) implements CalendarEvent {

	public CalendarYearRevised {
		days = List.copyOf(days);
	}

	@Override
	public String subject() {
		return this.calendarId;
	}

}
