package org.diaodu.kernel.obstacle.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of a history.
 */
public record ObstacleHistoryPage(List<ObstacleHistoryEntryView> entries, List<String> cursors, boolean hasNext,
		long totalCount, Basis basis) {

	public ObstacleHistoryPage {
		entries = List.copyOf(entries);
		cursors = List.copyOf(cursors);
	}

}
