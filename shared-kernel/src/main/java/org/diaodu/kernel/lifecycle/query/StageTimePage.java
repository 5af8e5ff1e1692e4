package org.diaodu.kernel.lifecycle.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of projects, the longest in their stage first.
 */
public record StageTimePage(List<StageTimeView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public StageTimePage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
