package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The boards the caller may open.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-034", "F-094" })
public record ListBoards(Caller caller, @Nullable Long awaitIndex) implements DomainQuery<BoardsView> {

	@Override
	public Class<BoardsView> answerType() {
		return BoardsView.class;
	}

}
