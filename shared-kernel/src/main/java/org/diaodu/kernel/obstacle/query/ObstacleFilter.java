package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;

/**
 * Narrows a list of obstacles; null means any.
 *
 * @param open whether it still has to be seen to: neither closed nor withdrawn nor merged
 * @param category two digits
 * @param itemCode four digits
 * @param clock as of today
 * @param unitId of the lead unit or a cooperating one
 * @param text part of the number, with or without hyphens, of what was reported, or of
 * where it is stuck
 */
public record ObstacleFilter(@Nullable Boolean open, @Nullable SolvingTier tier, @Nullable ObstacleStatus status,
		@Nullable String category, @Nullable String itemCode, @Nullable Severity severity,
		@Nullable ObstacleClockState clock, @Nullable String unitId, @Nullable String districtId,
		@Nullable String zoneId, @Nullable String projectId, @Nullable String text) {

	/** Everything. */
	public static final ObstacleFilter NONE = new ObstacleFilter(null, null, null, null, null, null, null, null, null,
			null, null, null);

}
