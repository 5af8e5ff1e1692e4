package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The cells of the grid in the caller's scope on a day, by id.
 *
 * @param parentId null for all zones and districts
 * @param vacant only those without an officer, or only those with one; null for all
 * @param asOf null for today
 * @param after cursor of the last entry seen, null for the first page
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause("F-041")
public record ListGridCells(Caller caller, @Nullable String parentId, @Nullable Boolean vacant,
		@Nullable LocalDate asOf, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<GridCellPage> {

	@Override
	public Class<GridCellPage> answerType() {
		return GridCellPage.class;
	}

}
