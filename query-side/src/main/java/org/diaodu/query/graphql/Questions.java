package org.diaodu.query.graphql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks queries as the caller of a request.
 */
@Component
public class Questions {

	/** A client that wants to listen longer asks again. */
	private static final Duration LONGEST = Duration.ofHours(1);

	private final QueryGateway queries;

	private final Callers callers;

	private final Clock clock;

	Questions(QueryGateway queries, Callers callers, Clock clock) {
		this.queries = queries;
		this.callers = callers;
		this.clock = clock;
	}

	/**
	 * Asks; what the caller may not see is null, like what does not exist.
	 * @return fails with an {@link EdgeException} when the question is refused
	 */
	public <A> CompletableFuture<@Nullable A> ask(EdgeRequest request, Function<Caller, DomainQuery<A>> question) {
		return this.callers.of(request).thenCompose((acting) -> {
			DomainQuery<A> query = question.apply(acting.caller());
			return this.queries.query(query.getClass().getName(),
					new GenericMessage<>(query, Map.of(DomainQuery.WAIT_UNTIL, request.waitUntil().toString())),
					query.answerType());
		}).exceptionally(Questions::absent);
	}

	/**
	 * Asks for as long as the client listens and the login lasts. A slow client gets the
	 * latest answer only.
	 */
	public <A> Flux<A> watch(EdgeRequest request, Function<Caller, DomainQuery<A>> question) {
		return Mono.fromFuture(() -> this.callers.of(request)).flatMapMany((acting) -> {
			DomainQuery<A> query = question.apply(acting.caller());
			Publisher<A> answers = this.queries.streamingQuery(query, query.answerType());
			return Flux.from(answers);
		}).onBackpressureLatest().take(left(request));
	}

	private Duration left(EdgeRequest request) {
		Instant until = request.validUntil();
		return (until != null) ? Duration.between(this.clock.instant(), until) : LONGEST;
	}

	private static <A> @Nullable A absent(Throwable failure) {
		Refusal refusal = Failures.refusalIn(failure);
		if (refusal != null && refusal.code().equals(CommonRefusal.NOT_FOUND.name())) {
			return null;
		}
		throw Failures.unwrapped(failure);
	}

}
