package org.diaodu.kernel.project.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of a board.
 *
 * @param cursors one for each row
 * @param totalCount rows that match the filter, on all pages
 * @param summary figures of the rows that match the filter
 */
public record BoardPage(List<BoardRowView> rows, List<String> cursors, boolean hasNext, long totalCount,
		BoardSummaryView summary, Basis basis) {

	public BoardPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
