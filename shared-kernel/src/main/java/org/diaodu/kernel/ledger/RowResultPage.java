package org.diaodu.kernel.ledger;

import java.util.List;

/**
 * A page of row results, by row number. The cursor of a row is its number.
 *
 * @param totalCount rows answered so far that match
 */
public record RowResultPage(List<RowResult> rows, boolean hasNext, long totalCount) {

	public RowResultPage {
		rows = List.copyOf(rows);
	}

}
