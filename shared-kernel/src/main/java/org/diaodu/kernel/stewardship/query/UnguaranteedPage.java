package org.diaodu.kernel.stewardship.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of projects without guarantor, longest first.
 */
public record UnguaranteedPage(List<UnguaranteedView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public UnguaranteedPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
