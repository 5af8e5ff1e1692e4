package org.diaodu.kernel.obstacle.query;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.obstacle.LetterColour;

/**
 * What became of a clock.
 *
 * @param kind null when it concerns all clocks that run
 * @param unitId whose clock, of a cooperating unit
 * @param colour of the letter whose clock it is
 * @param eventName what did it, such as {@code obstacle.assigned}
 * @param before its last day before, null when it did not run
 * @param after its last day afterwards, null when it does not run
 * @param text the reason given, null when none
 * @param rule that started or moved it; of what only ended or passed, the rule it ran by;
 * null when its start is not on record
 */
public record ObstacleClockEntryView(long sequence, long logIndex, ClockChange change, @Nullable ClockKind kind,
		@Nullable String unitId, @Nullable String unitName, @Nullable LetterColour colour, String eventName,
		LocalDate occurredOn, Instant recordedAt, String actorId, @Nullable String actorName, @Nullable Deadline before,
		@Nullable Deadline after, @Nullable String text, @Nullable ObstacleClockRuleView rule) {

}
