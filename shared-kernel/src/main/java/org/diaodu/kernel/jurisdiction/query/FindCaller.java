package org.diaodu.kernel.jurisdiction.query;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The posts a person holds today. Asked by the edge to learn in which posts a person who
 * signed in may act.
 */
@Clause("F-039")
public record FindCaller(String personId) implements DomainQuery<CallerView> {

	@Override
	public Class<CallerView> answerType() {
		return CallerView.class;
	}

}
