package org.diaodu.kernel.stewardship.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of places nobody answers for, longest first.
 */
public record OfficerGapPage(List<OfficerGapView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public OfficerGapPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
