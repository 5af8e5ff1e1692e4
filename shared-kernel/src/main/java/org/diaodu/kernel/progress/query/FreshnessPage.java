package org.diaodu.kernel.progress.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of projects by freshness.
 */
public record FreshnessPage(List<FreshnessView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public FreshnessPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
