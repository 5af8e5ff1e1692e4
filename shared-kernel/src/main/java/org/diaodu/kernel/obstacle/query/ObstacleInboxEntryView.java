package org.diaodu.kernel.obstacle.query;

import java.util.List;

/**
 * Something that waits for the caller.
 *
 * @param waiting for what it waits of them
 * @param acts what they may do now
 */
public record ObstacleInboxEntryView(ObstacleRowView obstacle, List<ObstacleTurnView> waiting, List<ObstacleAct> acts) {

	public ObstacleInboxEntryView {
		waiting = List.copyOf(waiting);
		acts = List.copyOf(acts);
	}

}
