package org.diaodu.kernel.ledger.query;

import org.diaodu.kernel.ledger.RowResultPage;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.ledger.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of an import; no answer (null) when there is none.
 *
 * @param outcome only rows that ended so, null for all
 * @param first how many, 1 to 1000
 * @param after row number already seen, null from the start
 */
@Clause("F-093")
public record ListRowResults(Caller caller, String importId, @Nullable RowOutcome outcome, int first,
		@Nullable Integer after) implements DomainQuery<RowResultPage> {

	@Override
	public Class<RowResultPage> answerType() {
		return RowResultPage.class;
	}

}
