package org.diaodu.kernel.obstacle.query;

import java.util.List;

/**
 * Figures of the open obstacles that match, as of today.
 *
 * @param overdue past the original last day
 * @param lateSteps not sorted, handed over, accepted, decided on, taken up again, called
 * back, struck off or, supervised, concluded in time; of those that ended, not called
 * back
 */
public record ObstacleFiguresView(long open, long overdue, long lateSteps, long halfUsed, long paused, long supervised,
		List<ObstacleGroupView> byStatus, List<ObstacleGroupView> byTier, List<ObstacleGroupView> byCategory,
		List<ObstacleGroupView> bySeverity, List<ObstacleGroupView> byDistrict) {

	public ObstacleFiguresView {
		byStatus = List.copyOf(byStatus);
		byTier = List.copyOf(byTier);
		byCategory = List.copyOf(byCategory);
		bySeverity = List.copyOf(bySeverity);
		byDistrict = List.copyOf(byDistrict);
	}

}
