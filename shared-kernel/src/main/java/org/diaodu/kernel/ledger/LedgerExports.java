package org.diaodu.kernel.ledger;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.SortDirection;
import org.jspecify.annotations.Nullable;

/**
 * Boards as spreadsheets: exactly the rows the board shows, with the columns of the
 * template, so that what comes out can go in again.
 */
public interface LedgerExports {

	/**
	 * A board as a file, null when there is none the caller may see.
	 * @param board the board, null for the leads
	 * @param format {@code xlsx} or {@code csv}
	 */
	@Nullable LedgerFile export(Caller caller, @Nullable BoardRef board, BoardFilter filter, BoardSort sort,
			SortDirection direction, String format);

}
