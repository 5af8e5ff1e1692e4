package org.diaodu.kernel.project.query;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Tells that a board changed, for as long as the asker listens. Asked as a streaming
 * query; a board the caller may not see never changes.
 */
@Clause("F-034")
public record WatchBoard(Caller caller, BoardRef board) implements DomainQuery<BoardChanged> {

	@Override
	public Class<BoardChanged> answerType() {
		return BoardChanged.class;
	}

}
