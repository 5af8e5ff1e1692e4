package org.diaodu.query.graphql.ledger;

import java.util.List;

import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.RowResultPage;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.PageInfo;

/**
 * A page of row results; the cursor of a row is its number.
 */
record LedgerRowPage(List<RowResult> rows, PageInfo pageInfo, long totalCount) {

	static LedgerRowPage of(RowResultPage page) {
		return new LedgerRowPage(page.rows(), Connection
			.pageInfo(page.rows().stream().map((row) -> String.valueOf(row.row())).toList(), page.hasNext()),
				page.totalCount());
	}

}
