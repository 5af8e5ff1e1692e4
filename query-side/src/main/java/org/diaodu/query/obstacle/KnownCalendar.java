package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * The working days as they were known when an event of a batch was recorded: what was
 * stored before the batch, and what the batch itself brought so far. Read only when an
 * event needs it.
 */
final class KnownCalendar {

	private final ObstacleWriter stored;

	private final Map<Integer, Year> revised = new TreeMap<>();

	private @Nullable WorkingCalendar calendar;

	KnownCalendar(ObstacleWriter stored) {
		this.stored = stored;
	}

	/**
	 * The days of a year as a notice told them.
	 */
	record Year(int year, List<CalendarDay> days, long logIndex) {
	}

	void revise(int year, List<CalendarDay> days, long logIndex) {
		this.revised.put(year, new Year(year, days, logIndex));
		if (this.calendar != null) {
			this.calendar = this.calendar.with(year, days);
		}
	}

	/** The same limit by the working days as they are known now. */
	Deadline asKnown(Deadline deadline) {
		return deadline.unit().countsWorkingDays() ? deadline.countedBy(known()) : deadline;
	}

	/** The same limit, so many working days later. */
	Deadline later(Deadline deadline, int workingDays) {
		if (workingDays == 0) {
			return deadline;
		}
		return deadline.unit().countsWorkingDays()
				? Deadline.after(deadline.countedFrom(), deadline.count() + workingDays, deadline.unit(), known())
				: Deadline.after(deadline.due(), workingDays, DayCount.WORKING_DAYS, known());
	}

	/**
	 * The last working day of a limit, so many later; of one until a working day begins,
	 * the working day before that.
	 */
	LocalDate lastWorkingDay(Deadline deadline, int later) {
		return (deadline.unit() == DayCount.UNTIL_WORKING_DAY)
				? Deadline.after(deadline.countedFrom(), deadline.count() - 1 + later, DayCount.WORKING_DAYS, known())
					.due()
				: later(deadline, later).due();
	}

	/** The working days after one day up to and with another. */
	int between(LocalDate after, LocalDate last) {
		return known().between(after, last);
	}

	void write(ObstacleWriter writer) {
		writer.calendar(this.revised.values());
	}

	private WorkingCalendar known() {
		WorkingCalendar known = this.calendar;
		if (known == null) {
			known = WorkingCalendar.EMPTY;
			for (Year year : this.stored.years()) {
				known = known.with(year.year(), year.days());
			}
			for (Year year : this.revised.values()) {
				known = known.with(year.year(), year.days());
			}
			this.calendar = known;
		}
		return known;
	}

}
