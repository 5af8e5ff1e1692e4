package org.diaodu.kernel.obstacle.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;

/**
 * A page of obstacles.
 *
 * @param totalCount rows that match the filter, on all pages
 * @param figures of these rows, null when not asked for
 */
public record ObstaclePage(List<ObstacleRowView> rows, List<String> cursors, boolean hasNext, long totalCount,
		@Nullable ObstacleFiguresView figures, Basis basis) {

	public ObstaclePage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
