package org.diaodu.kernel.permit;

import org.diaodu.kernel.clock.DayCount;

/**
 * A span of time.
 *
 * @param count 0 or more
 */
public record Span(int count, DayCount unit) {

}
