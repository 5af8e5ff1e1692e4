package org.diaodu.application.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The working days of 2018 after 国办发明电〔2017〕12号, and of the turn to 2019 after
 * 国办发明电〔2018〕15号, written down by hand.
 */
final class WorkingDays2018 {

	private static final Set<LocalDate> OFF = Stream
		.of(span(1, 1, 1, 1), span(2, 15, 2, 21), span(4, 5, 4, 7), span(4, 29, 5, 1), span(6, 16, 6, 18),
				span(9, 22, 9, 24), span(10, 1, 10, 7), span(12, 30, 12, 31))
		.flatMap(List::stream)
		.collect(Collectors.toUnmodifiableSet());

	/** Made up for on a Saturday or Sunday. */
	private static final Set<LocalDate> MADE_UP = Set.of(day(2, 11), day(2, 24), day(4, 8), day(4, 28), day(9, 29),
			day(9, 30), day(12, 29));

	private WorkingDays2018() {
	}

	static LocalDate day(int month, int day) {
		return LocalDate.of(2018, month, day);
	}

	private static List<LocalDate> span(int month, int day, int lastMonth, int lastDay) {
		return day(month, day).datesUntil(day(lastMonth, lastDay).plusDays(1)).toList();
	}

	static boolean isWorking(LocalDate day) {
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		boolean newYear = day.equals(LocalDate.of(2019, 1, 1));
		return MADE_UP.contains(day) || (!weekend && !newYear && !OFF.contains(day));
	}

	/** That day, or the next on which offices work. */
	static LocalDate from(LocalDate day) {
		LocalDate working = day;
		while (!isWorking(working)) {
			working = working.plusDays(1);
		}
		return working;
	}

	/** The n-th working day after a day. */
	static LocalDate after(LocalDate day, int count) {
		LocalDate reached = day;
		for (int left = count; left > 0; left--) {
			reached = from(reached.plusDays(1));
		}
		return reached;
	}

}
