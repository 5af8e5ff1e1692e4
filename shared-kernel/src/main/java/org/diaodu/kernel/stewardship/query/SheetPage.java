package org.diaodu.kernel.stewardship.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of sheets of names, least complete first.
 */
public record SheetPage(List<RealNameSheetView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public SheetPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
