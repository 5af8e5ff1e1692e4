package org.diaodu.kernel.light.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of changes, latest first.
 */
public record LightChangePage(List<LightChangeView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public LightChangePage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
