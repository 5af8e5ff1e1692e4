package org.diaodu.query.obstacle;

import java.time.LocalDate;

import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * Counts working days.
 */
final class WorkingDays {

	private WorkingDays() {
	}

	/** Those after one day up to and with another; 0 when it is not later. */
	static int between(WorkingCalendar calendar, LocalDate after, LocalDate last) {
		int days = 0;
		for (LocalDate day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
			if (calendar.countsAsWorking(day)) {
				days++;
			}
		}
		return days;
	}

}
