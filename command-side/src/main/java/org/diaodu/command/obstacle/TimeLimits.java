package org.diaodu.command.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.value.CityTime;

/**
 * Counts limits from the moment something comes in: the day itself does not count, and
 * what comes in after closing counts as of the next day (C7). A clock rings when its last
 * day is over.
 */
@Clause({ "F-002", "F-120" })
final class TimeLimits {

	/** The reminder of the day before rings when so many working days are left. */
	private static final int DAYS_LEFT = 2;

	private final WorkingCalendar calendar;

	private final LocalDate today;

	private final LocalDate from;

	TimeLimits(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), CityTime.ZONE);
		this.today = now.toLocalDate();
		this.from = now.toLocalTime().isAfter(WorkingCalendar.CLOSING) ? now.toLocalDate().plusDays(1)
				: now.toLocalDate();
	}

	/** So many working days from now. */
	Deadline after(int workingDays) {
		return Deadline.after(this.from, workingDays, DayCount.WORKING_DAYS, this.calendar);
	}

	/** So many working days after a day. */
	Deadline after(LocalDate day, int workingDays) {
		return counted(day, workingDays);
	}

	/** A clock that rings after so many working days from now. */
	DueClock clock(ClockKind kind, int workingDays) {
		return new DueClock(kind, "", after(workingDays));
	}

	/** The same limit, so many working days later. */
	Deadline later(Deadline deadline, int workingDays) {
		return deadline.unit().countsWorkingDays()
				? Deadline.after(deadline.countedFrom(), deadline.count() + workingDays, deadline.unit(), this.calendar)
				: Deadline.after(deadline.due(), workingDays, DayCount.WORKING_DAYS, this.calendar);
	}

	/**
	 * The same limit by the working days as they are known now: one that was counted on a
	 * year nobody had published ends another day since, and is no longer for it (C7).
	 */
	Deadline asKnown(Deadline deadline) {
		return deadline.countedBy(this.calendar);
	}

	/** The working days after one day up to and with another; 0 when it is not later. */
	int between(LocalDate after, LocalDate last) {
		return this.calendar.between(after, last);
	}

	/**
	 * The clocks of a deadline: half of it, the working day before its last, and the last
	 * itself, in order of time. That of the day before rings when that day begins, not on
	 * days off before it (ADR 0208). Half that would be told no earlier than the day
	 * before is left out: one reminder stands for both (ADR 0184).
	 */
	List<DueClock> of(Deadline deadline) {
		if (deadline.unit() != DayCount.WORKING_DAYS) {
			return given(deadline);
		}
		LocalDate start = deadline.countedFrom();
		int days = deadline.count();
		List<DueClock> clocks = new ArrayList<>();
		int half = (days + 1) / 2;
		int before = days - DAYS_LEFT;
		if (half < before) {
			clocks.add(new DueClock(ClockKind.OBSTACLE_HALF, "", counted(start, half)));
		}
		if (before >= 0) {
			clocks.add(new DueClock(ClockKind.OBSTACLE_DAY_BEFORE, "",
					Deadline.after(start, before + 1, DayCount.UNTIL_WORKING_DAY, this.calendar)));
		}
		clocks.add(new DueClock(ClockKind.OBSTACLE_DUE, "", deadline));
		return clocks;
	}

	/**
	 * The same of a last day that was given: that day stays, whatever the calendar, so
	 * its reminders are days, too, and the one before is found from it backwards. What is
	 * counted from a day off counts from the next working day (C7).
	 */
	private List<DueClock> given(Deadline deadline) {
		LocalDate due = deadline.due();
		int days = between(after(0).due(), due);
		int half = (days + 1) / 2;
		LocalDate before = lastWith(DAYS_LEFT, due);
		List<DueClock> clocks = new ArrayList<>();
		if (half < days - DAYS_LEFT) {
			clocks.add(new DueClock(ClockKind.OBSTACLE_HALF, "", Deadline.on(after(half).due())));
		}
		if (!before.isBefore(this.today)) {
			clocks.add(new DueClock(ClockKind.OBSTACLE_DAY_BEFORE, "", Deadline.on(before)));
		}
		clocks.add(new DueClock(ClockKind.OBSTACLE_DUE, "", deadline));
		return clocks;
	}

	/** The same, but no reminder that has passed. */
	List<DueClock> left(Deadline deadline) {
		return of(deadline).stream()
			.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_DUE || !clock.deadline().due().isBefore(this.today))
			.toList();
	}

	/** Whether working days are counted as far as that day: not decades ahead. */
	boolean reach(LocalDate day) {
		return between(this.from, day) <= WorkingCalendar.MOST_DAYS;
	}

	/** The last day on which so many working days are left until a day. */
	LocalDate lastWith(int workingDays, LocalDate due) {
		return this.calendar.lastWith(workingDays, due);
	}

	WorkingCalendar calendar() {
		return this.calendar;
	}

	private Deadline counted(LocalDate start, int days) {
		return Deadline.after(start, days, DayCount.WORKING_DAYS, this.calendar);
	}

	/** The one clock of a kind. */
	static ClockRef ref(ClockKind kind) {
		return new ClockRef(kind, "");
	}

	/** The one clock of each kind, and those that run because that step is late. */
	static List<ClockRef> refs(ClockKind... kinds) {
		List<ClockRef> refs = new ArrayList<>();
		for (ClockKind kind : kinds) {
			refs.add(ref(kind));
			refs.addAll(LateStep.clocksOf(kind));
		}
		return List.copyOf(refs);
	}

}
