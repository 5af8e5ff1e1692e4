package org.diaodu.command.permit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.permit.Span;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * Days counted as the law counts them (行政许可法 82), in both directions.
 */
final class Days {

	private final WorkingCalendar calendar;

	Days(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/** The limit of that many days after a day; of less than none, that day itself. */
	Deadline after(LocalDate from, int count, DayCount unit) {
		return Deadline.after(from, Math.max(count, 0), unit, this.calendar);
	}

	/** The last day of a span that begins on a day. */
	LocalDate endOf(LocalDate from, Span span) {
		return after(from, span.count(), span.unit()).due();
	}

	/**
	 * How many days of a limit were used from the day it was counted from, which does not
	 * count, up to a day, which does.
	 */
	int between(LocalDate from, LocalDate to, DayCount unit) {
		if (unit != DayCount.WORKING_DAYS) {
			return (int) Math.max(ChronoUnit.DAYS.between(from, to), 0);
		}
		// What comes in on a day off counts as received on the next working day.
		LocalDate day = this.calendar.addWorkingDays(from, 0).receivedOn();
		int used = 0;
		while (day.isBefore(to)) {
			day = day.plusDays(1);
			if (this.calendar.countsAsWorking(day)) {
				used++;
			}
		}
		return used;
	}

	/** The latest day from which a span still ends by a day. */
	LocalDate before(LocalDate day, Span span) {
		return switch (span.unit()) {
			case DAYS -> day.minusDays(span.count());
			case MONTHS -> day.minusMonths(span.count());
			case YEARS -> day.minusYears(span.count());
			case UNTIL_WORKING_DAY -> throw new IllegalArgumentException("no span of a permit");
			case WORKING_DAYS -> {
				LocalDate from = day;
				int left = span.count();
				while (left > 0) {
					if (this.calendar.countsAsWorking(from)) {
						left--;
					}
					from = from.minusDays(1);
				}
				yield from;
			}
		};
	}

}
