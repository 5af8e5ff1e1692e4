package org.diaodu.kernel.clock;

import java.time.LocalDate;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * The last day of something, and how it was counted, so that it can be counted again when
 * the calendar of working days is another (C7).
 *
 * @param countedFrom the day that is not counted; of a given day, the day itself
 * @param count how many; 0 of a given day
 * @param unit of what
 * @param due the last day, until 24:00 Asia/Shanghai
 * @param provisional whether a day of a year that is not published was counted on
 */
@Clause("F-002")
public record Deadline(LocalDate countedFrom, int count, DayCount unit, LocalDate due, boolean provisional) {

	/** A day that was given, not counted. */
	public static Deadline on(LocalDate day) {
		return new Deadline(day, 0, DayCount.DAYS, day, false);
	}

	/**
	 * So many days, working days, months or years after a day.
	 * @param count 0 or more; of working days at most {@link WorkingCalendar#MOST_DAYS}
	 */
	public static Deadline after(LocalDate day, int count, DayCount unit, WorkingCalendar calendar) {
		return switch (unit) {
			case DAYS -> new Deadline(day, count, unit, day.plusDays(count), false);
			case MONTHS -> new Deadline(day, count, unit, day.plusMonths(count), false);
			case YEARS -> new Deadline(day, count, unit, day.plusYears(count), false);
			case WORKING_DAYS -> {
				WorkingCalendar.DueDate due = calendar.addWorkingDays(day, count);
				yield new Deadline(day, count, unit, due.due(), due.provisional());
			}
			case UNTIL_WORKING_DAY -> {
				WorkingCalendar.DueDate begins = calendar.addWorkingDays(day, count);
				yield new Deadline(day, count, unit, begins.due().minusDays(1), begins.provisional());
			}
		};
	}

	/**
	 * The same limit counted by another calendar; equal to this one when nothing changes.
	 */
	public Deadline countedBy(WorkingCalendar calendar) {
		return this.unit.countsWorkingDays() ? after(this.countedFrom, this.count, this.unit, calendar) : this;
	}

}
