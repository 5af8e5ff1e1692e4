package org.diaodu.kernel.statistics.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of projects by statistical entry.
 */
public record StatisticalEntryPage(List<ProjectEntryView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public StatisticalEntryPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
