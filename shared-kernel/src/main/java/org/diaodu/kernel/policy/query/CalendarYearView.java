package org.diaodu.kernel.policy.query;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.policy.CalendarDay;

/**
 * The working days of a year.
 *
 * @param published whether the notice is known; without it Monday to Friday is assumed
 * @param revision how often it was revised
 * @param document title or number of the latest notice, null while none is known
 * @param source where that can be read
 * @param reason why it was revised, null when it was not
 * @param workingDays how many there are, assumed while not published
 * @param days those that differ from Monday to Friday, by date
 * @param recordedAt when the latest notice was recorded
 */
public record CalendarYearView(int year, boolean published, int revision, @Nullable String document,
		@Nullable String source, @Nullable String reason, int workingDays, List<CalendarDay> days,
		@Nullable Instant recordedAt, Basis basis) {

	public CalendarYearView {
		days = List.copyOf(days);
	}

}
