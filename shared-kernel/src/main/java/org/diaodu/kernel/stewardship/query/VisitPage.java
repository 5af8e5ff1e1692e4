package org.diaodu.kernel.stewardship.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of visits, latest first.
 */
public record VisitPage(List<VisitView> rows, List<String> cursors, boolean hasNext, long totalCount, Basis basis) {

	public VisitPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
