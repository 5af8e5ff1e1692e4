package org.diaodu.kernel.stewardship.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of what a person held, latest first.
 */
public record TenurePage(PersonRef person, List<TenureView> rows, List<String> cursors, boolean hasNext,
		long totalCount, Basis basis) {

	public TenurePage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
