package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.obstacle.LetterColour;

/**
 * A clock that runs, or would but for a standstill.
 *
 * @param unitId whose clock, of a cooperating unit
 * @param colour of the letter whose clock it is
 * @param overdue whether its last day is over
 */
public record RunningClockView(ClockKind kind, @Nullable String unitId, @Nullable String unitName,
		@Nullable LetterColour colour, Deadline deadline, boolean overdue) {

}
