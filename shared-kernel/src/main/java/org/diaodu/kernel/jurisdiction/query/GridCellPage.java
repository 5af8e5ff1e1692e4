package org.diaodu.kernel.jurisdiction.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of cells.
 */
public record GridCellPage(List<GridCellView> cells, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public GridCellPage {
		cells = List.copyOf(cells);
		cursors = List.copyOf(cursors);
	}

}
