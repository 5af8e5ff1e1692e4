package org.diaodu.command.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryGateway;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.project.query.ListNamesakes;
import org.diaodu.kernel.project.query.NamesakeView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the side that shows. It is only a hint: an import goes on without it.
 */
@Component
class AskedNamesakes implements Namesakes {

	private static final Logger LOG = LoggerFactory.getLogger(AskedNamesakes.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final QueryGateway queries;

	AskedNamesakes(QueryGateway queries) {
		this.queries = queries;
	}

	@Override
	public List<NamesakeView> of(Caller caller, Collection<String> names) {
		ListNamesakes question = new ListNamesakes(caller, List.copyOf(names));
		try {
			return this.queries.query(question, question.answerType())
				.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
				.join()
				.namesakes();
		}
		catch (CompletionException | HandlerExecutionException | NoHandlerForQueryException ex) {
			LOG.debug("Nobody says which projects bear these names: {}", ex.toString());
			return List.of();
		}
	}

}
