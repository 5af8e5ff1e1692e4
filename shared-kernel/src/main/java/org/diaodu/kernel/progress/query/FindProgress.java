package org.diaodu.kernel.progress.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * How far a project is by the dispatch ledger; no answer (null) when there is none the
 * caller may see.
 *
 * @param asOf the business date it is true on, null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-021", "F-114" })
public record FindProgress(Caller caller, String projectId, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<ProgressView> {

	@Override
	public Class<ProgressView> answerType() {
		return ProgressView.class;
	}

}
