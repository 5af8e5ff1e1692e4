package org.diaodu.kernel.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.CityTime;

/**
 * Working days by the State Council's notices (C7): a listed day is what the notice says,
 * any other is a working day from Monday to Friday. Of a year that is not published
 * nothing is known; Monday to Friday is then assumed, and whatever rests on it is
 * provisional. Never changes: a later calendar is another object.
 */
@Clause("F-002")
public final class WorkingCalendar {

	/** The aggregate that keeps it. */
	public static final String ID = "calendar-working-days";

	/** What comes in later than this counts as received on the next working day. */
	public static final LocalTime CLOSING = LocalTime.of(17, 30);

	/** The longest period that can be counted, in working days. */
	public static final int MOST_DAYS = 2500;

	/** A calendar of which nothing is published. */
	public static final WorkingCalendar EMPTY = new WorkingCalendar(new TreeMap<>());

	private final SortedMap<Integer, List<CalendarDay>> years;

	private final Map<LocalDate, CalendarDay> listed = new HashMap<>();

	private WorkingCalendar(SortedMap<Integer, List<CalendarDay>> years) {
		this.years = years;
		// By year, so that a later notice decides on the December before it.
		years.values().forEach((days) -> days.forEach((day) -> this.listed.put(day.date(), day)));
	}

	/** What is known of a day. */
	public enum Status {

		/** 工作日 */
		WORKING,
		/** 非工作日 */
		OFF,
		/** 尚未公布 */
		UNKNOWN

	}

	/**
	 * When something is due.
	 *
	 * @param receivedOn the working day it counts as received on, which is not counted
	 * @param due its last day, until 24:00 Asia/Shanghai
	 * @param provisional whether a day that is not published was counted on
	 */
	public record DueDate(LocalDate receivedOn, LocalDate due, boolean provisional) {

	}

	/** The same calendar with the days of a year, instead of what it had of that year. */
	public WorkingCalendar with(int year, Collection<CalendarDay> days) {
		SortedMap<Integer, List<CalendarDay>> more = new TreeMap<>(this.years);
		more.put(year, List.copyOf(days));
		return new WorkingCalendar(more);
	}

	/** Whether the notice of that year is known. */
	public boolean isPublished(int year) {
		return this.years.containsKey(year);
	}

	/** What is known of a day. */
	public Status status(LocalDate day) {
		return (this.listed.containsKey(day) || isPublished(day.getYear()))
				? (countsAsWorking(day) ? Status.WORKING : Status.OFF) : Status.UNKNOWN;
	}

	/** What a notice says of a day, or null when none names it. */
	public @Nullable CalendarDay listed(LocalDate day) {
		return this.listed.get(day);
	}

	/** Whether a day is counted: as published, else from Monday to Friday. */
	public boolean countsAsWorking(LocalDate day) {
		CalendarDay ruled = this.listed.get(day);
		return (ruled != null) ? !ruled.off()
				: day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	/** How many working days a year has; assumed while it is not published. */
	public int workingDaysOf(int year) {
		LocalDate first = LocalDate.of(year, 1, 1);
		return (int) first.datesUntil(first.plusYears(1)).filter(this::countsAsWorking).count();
	}

	/**
	 * When something received on a day is due. The day of receipt does not count; what
	 * comes in on a day off counts as received on the next working day.
	 * @param workingDays 0 to {@link #MOST_DAYS}
	 */
	public DueDate addWorkingDays(LocalDate received, int workingDays) {
		if (workingDays < 0 || workingDays > MOST_DAYS) {
			throw new IllegalArgumentException("not 0 to " + MOST_DAYS + " working days: " + workingDays);
		}
		LocalDate day = received;
		boolean provisional = status(day) == Status.UNKNOWN;
		while (!countsAsWorking(day)) {
			day = day.plusDays(1);
			provisional |= status(day) == Status.UNKNOWN;
		}
		LocalDate receivedOn = day;
		int left = workingDays;
		while (left > 0) {
			day = day.plusDays(1);
			provisional |= status(day) == Status.UNKNOWN;
			if (countsAsWorking(day)) {
				left--;
			}
		}
		return new DueDate(receivedOn, day, provisional);
	}

	/** The working days after one day up to and with another; 0 when it is not later. */
	public int between(LocalDate after, LocalDate last) {
		return last.isAfter(after)
				? (int) after.plusDays(1).datesUntil(last.plusDays(1)).filter(this::countsAsWorking).count() : 0;
	}

	/** The last day on which so many working days are left until a day. */
	public LocalDate lastWith(int workingDays, LocalDate due) {
		LocalDate day = due;
		while (between(day, due) < workingDays) {
			day = day.minusDays(1);
		}
		return day;
	}

	/**
	 * When something received at a moment is due: after {@link #CLOSING} it counts as
	 * received on the next working day.
	 * @param workingDays 0 to {@link #MOST_DAYS}
	 */
	public DueDate addWorkingDays(Instant received, int workingDays) {
		LocalDateTime local = LocalDateTime.ofInstant(received, CityTime.ZONE);
		boolean late = local.toLocalTime().isAfter(CLOSING);
		return addWorkingDays(late ? local.toLocalDate().plusDays(1) : local.toLocalDate(), workingDays);
	}

}
