package org.diaodu.query.permit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * Counts days as the limits of permits count them.
 */
record PermitDays(WorkingCalendar calendar) {

	/** The days after one up to and with another, below zero when it is earlier. */
	int between(LocalDate after, LocalDate last, DayCount unit) {
		if (last.isBefore(after)) {
			return -between(last, after, unit);
		}
		if (unit != DayCount.WORKING_DAYS) {
			return (int) ChronoUnit.DAYS.between(after, last);
		}
		int days = 0;
		for (LocalDate day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
			if (this.calendar.countsAsWorking(day)) {
				days++;
			}
		}
		return days;
	}

}
