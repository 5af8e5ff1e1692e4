package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * 苗头、线索: active projects below the lowest threshold or of unknown amount, which no board
 * counts (F-033), as far as the caller may see them.
 *
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause("F-033")
public record ListLeads(Caller caller, BoardFilter filter, BoardSort sort, SortDirection direction, int first,
		@Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<BoardPage> {

	@Override
	public Class<BoardPage> answerType() {
		return BoardPage.class;
	}

}
