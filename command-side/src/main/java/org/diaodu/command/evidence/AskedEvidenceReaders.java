package org.diaodu.command.evidence;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.evidence.query.FindCitedEvidence;
import org.diaodu.kernel.evidence.query.FindPermitEvidence;
import org.diaodu.kernel.evidence.query.FindProjectEvidence;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.query.FindObstacleEvidence;

/**
 * Asks the side that shows, which alone knows what a caller sees. What is known there is
 * what they can fetch: somebody who has just read a file may cite it.
 */
@Component
class AskedEvidenceReaders implements EvidenceReaders {

	private static final Logger LOG = LoggerFactory.getLogger(AskedEvidenceReaders.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final QueryGateway queries;

	AskedEvidenceReaders(QueryGateway queries) {
		this.queries = queries;
	}

	@Override
	public boolean mayRead(Caller caller, String digest) {
		// All are always asked: how long it takes tells nothing.
		boolean ofReport = isAnswered(new FindCitedEvidence(caller, digest, null));
		boolean ofProject = isAnswered(new FindProjectEvidence(caller, digest, null));
		boolean ofPermit = isAnswered(new FindPermitEvidence(caller, digest, null));
		boolean ofObstacle = isAnswered(new FindObstacleEvidence(caller, digest, null));
		return ofReport || ofProject || ofPermit || ofObstacle;
	}

	private <A> boolean isAnswered(DomainQuery<A> question) {
		try {
			CompletableFuture<@Nullable A> answer = this.queries.query(question, question.answerType());
			return answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join() != null;
		}
		catch (CompletionException | HandlerExecutionException | NoHandlerForQueryException ex) {
			if (isRefused(ex)) {
				// They hold no such post; the decision says so to whoever cites nothing.
				return false;
			}
			LOG.warn("Nobody says who may read evidence: {}", ex.toString());
			throw Refusal.of(CommonRefusal.STORE_UNAVAILABLE).asException();
		}
	}

	private static boolean isRefused(Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		return cause instanceof HandlerExecutionException executed
				&& executed.getDetails().orElse(null) instanceof Refusal refusal
				&& refusal.code().equals(CommonRefusal.NOT_PERMITTED.name());
	}

}
