package org.diaodu.kernel.progress.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of stops.
 */
public record StopPage(List<ProjectStopView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public StopPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
