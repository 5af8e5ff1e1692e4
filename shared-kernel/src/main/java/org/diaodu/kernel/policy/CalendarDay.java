package org.diaodu.kernel.policy;

import java.time.LocalDate;

/**
 * A day the State Council ruled on.
 *
 * @param off whether it is a day off; false for a make-up day (调休上班)
 * @param name of the holiday it belongs to, such as 春节
 */
public record CalendarDay(LocalDate date, boolean off, String name) {

}
