package org.diaodu.kernel.audit.query;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * How far each read model has followed the dispatch log, and what it had to set aside.
 */
@Clause("F-014")
public record ListProjections(Caller caller) implements DomainQuery<ProjectionsView> {

	@Override
	public Class<ProjectionsView> answerType() {
		return ProjectionsView.class;
	}

}
