package org.diaodu.query.audit;

import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.audit.query.CheckOperator;
import org.diaodu.kernel.audit.query.ListProjections;
import org.diaodu.kernel.audit.query.OperatorView;
import org.diaodu.kernel.audit.query.ProjectionsView;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.projection.ProjectionLag;

/**
 * Answers about the read models themselves.
 */
@Component
class ProjectionAnswers {

	private final Answering answering;

	private final ProjectionLag lag;

	ProjectionAnswers(Answering answering, ProjectionLag lag) {
		this.answering = answering;
		this.lag = lag;
	}

	@QueryHandler
	ProjectionsView answer(ListProjections query) {
		// Whoever holds a post may know how fresh the answers are.
		this.answering.checkCaller(query.caller());
		return this.lag.now();
	}

	@QueryHandler
	OperatorView answer(CheckOperator query) {
		try {
			this.answering.checkCityCoordinator(query.caller());
			return new OperatorView(true);
		}
		catch (QueryExecutionException ex) {
			return new OperatorView(false);
		}
	}

}
