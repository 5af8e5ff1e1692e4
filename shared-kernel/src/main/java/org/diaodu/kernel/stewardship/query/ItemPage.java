package org.diaodu.kernel.stewardship.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of promises, earliest due first.
 */
public record ItemPage(List<ItemView> rows, List<String> cursors, boolean hasNext, long totalCount, Basis basis) {

	public ItemPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
