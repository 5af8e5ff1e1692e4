package org.diaodu.kernel.policy.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The working days of a year.
 *
 * @param year 1900 to 2200
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-002")
public record FindCalendarYear(Caller caller, int year,
		@Nullable Long awaitIndex) implements DomainQuery<CalendarYearView> {

	@Override
	public Class<CalendarYearView> answerType() {
		return CalendarYearView.class;
	}

}
