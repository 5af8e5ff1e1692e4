package org.diaodu.query.obstacle;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.obstacle.query.ClockChange;

/**
 * What an event did to a clock.
 *
 * @param kind null when it concerns all that run
 * @param policyVersion the version of its rule when the event itself names one
 * @param itemCode the sub-item whose days it counts
 */
record ClockNote(ClockChange change, @Nullable ClockKind kind, String key, @Nullable Deadline before,
		@Nullable Deadline after, @Nullable String policyVersion, @Nullable String itemCode,
		@Nullable String taxonomyVersion) {
}
