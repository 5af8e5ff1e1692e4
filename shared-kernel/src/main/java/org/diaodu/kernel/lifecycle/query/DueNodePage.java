package org.diaodu.kernel.lifecycle.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of nodes, the longest due first.
 */
public record DueNodePage(List<DueNodeView> rows, List<String> cursors, boolean hasNext, long totalCount, Basis basis) {

	public DueNodePage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
