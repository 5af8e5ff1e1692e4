package org.diaodu.query.graphql.policy;

import java.time.LocalDate;

/**
 * A day the State Council ruled on.
 */
record CalendarDayInput(LocalDate date, boolean off, String name) {
}
