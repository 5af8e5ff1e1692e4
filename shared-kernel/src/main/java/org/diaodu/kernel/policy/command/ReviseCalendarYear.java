package org.diaodu.kernel.policy.command;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.CalendarDay;

/**
 * Replaces the published days of a year.
 *
 * @param calendarId {@code calendar-working-days}
 * @param document title or number of the State Council's notice
 * @param source where it can be read
 * @param days all days that differ from Monday to Friday, in any order
 * @param reason why they change
 */
@Clause("F-002")
public record ReviseCalendarYear(@TargetAggregateIdentifier String calendarId, int year, String document, String source,
		List<CalendarDay> days, String reason) implements CalendarCommand {

	public ReviseCalendarYear {
		days = List.copyOf(days);
	}

	@Override
	public String target() {
		return this.calendarId;
	}

}
