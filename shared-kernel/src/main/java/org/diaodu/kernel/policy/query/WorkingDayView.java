package org.diaodu.kernel.policy.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * What is known of a day.
 *
 * @param countsAsWorking as published, else Monday to Friday
 * @param holiday the holiday a notice names the day for, or null
 */
public record WorkingDayView(LocalDate date, WorkingCalendar.Status status, boolean countsAsWorking,
		@Nullable String holiday, Basis basis) {

}
