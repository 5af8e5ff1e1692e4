package org.diaodu.kernel.obstacle.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of an inbox.
 */
public record ObstacleInboxPage(List<ObstacleInboxEntryView> entries, List<String> cursors, boolean hasNext,
		long totalCount, Basis basis) {

	public ObstacleInboxPage {
		entries = List.copyOf(entries);
		cursors = List.copyOf(cursors);
	}

}
