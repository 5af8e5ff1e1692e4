package org.diaodu.query.graphql.obstacle;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.query.ObstacleClockState;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;

/**
 * What to keep of the obstacles, as the client writes it.
 */
record ObstacleFilterInput(@Nullable Boolean open, @Nullable SolvingTier tier, @Nullable ObstacleStatus status,
		@Nullable String category, @Nullable String itemCode, @Nullable Severity severity,
		@Nullable ObstacleClockState clock, @Nullable String unitId, @Nullable String districtId,
		@Nullable String zoneId, @Nullable String projectId, @Nullable String text) {

	static ObstacleFilter toFilter(@Nullable ObstacleFilterInput input) {
		return (input == null) ? ObstacleFilter.NONE
				: new ObstacleFilter(input.open, input.tier, input.status, input.category, input.itemCode,
						input.severity, input.clock, input.unitId, input.districtId, input.zoneId, input.projectId,
						input.text);
	}

}
