package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An extension that waits for its decision.
 *
 * @param decideBy last day to decide, null when there is none
 */
public record ObstacleExtensionView(String unitId, @Nullable String unitName, int workingDays, String reason,
		String explanation, LocalDate requestedOn, @Nullable LocalDate decideBy) {

}
