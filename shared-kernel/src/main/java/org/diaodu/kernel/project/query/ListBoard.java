package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * A page of a board; no answer (null) when there is no such board or the caller may not
 * see it, which cannot be told apart.
 *
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-033", "F-034", "F-035", "F-036", "F-037", "F-038", "F-094" })
public record ListBoard(Caller caller, BoardRef board, BoardFilter filter, BoardSort sort, SortDirection direction,
		int first, @Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<BoardPage> {

	@Override
	public Class<BoardPage> answerType() {
		return BoardPage.class;
	}

}
