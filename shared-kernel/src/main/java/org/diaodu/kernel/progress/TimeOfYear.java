package org.diaodu.kernel.progress;

import java.time.LocalDate;
import java.time.YearMonth;

import org.diaodu.kernel.message.Clause;

/**
 * How much of a year is over (序时进度): T = m/12 with m complete months (E1.1). The last day
 * of a month completes it; a month that runs does not count, for lights and for plans
 * alike.
 */
@Clause("F-114")
public final class TimeOfYear {

	private TimeOfYear() {
	}

	/** The months of its year that are complete at the end of a day. */
	public static int monthsComplete(LocalDate day) {
		return (day.getDayOfMonth() == day.lengthOfMonth()) ? day.getMonthValue() : day.getMonthValue() - 1;
	}

	/**
	 * The months of a year that are complete at the end of one of its months, as far as
	 * that has passed.
	 */
	public static int monthsComplete(YearMonth month, LocalDate today) {
		LocalDate end = month.atEndOfMonth();
		if (!end.isAfter(today)) {
			return month.getMonthValue();
		}
		return (month.getYear() == today.getYear()) ? monthsComplete(today) : 0;
	}

}
