package org.diaodu.kernel.obstacle.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of overdue obstacles.
 */
public record OverdueObstaclePage(List<OverdueObstacleView> rows, List<String> cursors, boolean hasNext,
		long totalCount, Basis basis) {

	public OverdueObstaclePage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
