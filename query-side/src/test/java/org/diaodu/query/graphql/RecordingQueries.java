package org.diaodu.query.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import org.axonframework.common.Registration;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SubscriptionQueryBackpressure;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Keeps what the edge asks, and answers what the test says.
 */
public class RecordingQueries implements QueryGateway {

	private final List<Object> asked = new ArrayList<>();

	private final List<@Nullable Object> waits = new ArrayList<>();

	private final Map<Class<?>, Function<Object, CompletableFuture<?>>> answers = new HashMap<>();

	private final Map<Class<?>, Function<Object, Flux<?>>> streams = new HashMap<>();

	/** Forgets what was asked. */
	synchronized void reset() {
		this.asked.clear();
		this.waits.clear();
	}

	/** Answers a query from now on; null is no answer. */
	synchronized <A, Q extends DomainQuery<A>> void answer(Class<Q> type, Function<Q, A> answer) {
		this.answers.put(type, (query) -> CompletableFuture.completedFuture(answer.apply(type.cast(query))));
	}

	/** Refuses a query from now on, as the bus refuses. */
	synchronized void refuse(Class<? extends DomainQuery<?>> type, Refusal refusal) {
		fail(type, new QueryExecutionException(refusal.code(), null, refusal));
	}

	/** Fails a query from now on. */
	synchronized void fail(Class<? extends DomainQuery<?>> type, Throwable failure) {
		this.answers.put(type, (query) -> CompletableFuture.failedFuture(failure));
	}

	/** Never answers a query from now on. */
	synchronized void neverAnswer(Class<? extends DomainQuery<?>> type) {
		this.answers.put(type, (query) -> new CompletableFuture<>());
	}

	/** Answers a watching query from now on. */
	synchronized <A, Q extends DomainQuery<A>> void stream(Class<Q> type, Function<Q, Flux<A>> answer) {
		this.streams.put(type, (query) -> answer.apply(type.cast(query)));
	}

	/** Until when each answer may wait, as asked. */
	synchronized List<@Nullable Object> waits() {
		return new ArrayList<>(this.waits);
	}

	synchronized <Q> List<Q> asked(Class<Q> type) {
		return this.asked.stream().filter(type::isInstance).map(type::cast).toList();
	}

	@Override
	@SuppressWarnings("unchecked")
	public <R, Q> CompletableFuture<R> query(String queryName, Q message, ResponseType<R> responseType) {
		Object query = (message instanceof Message<?> wrapped) ? wrapped.getPayload() : message;
		Function<Object, CompletableFuture<?>> answer;
		synchronized (this) {
			this.asked.add(query);
			if (message instanceof Message<?> wrapped) {
				this.waits.add(wrapped.getMetaData().get(DomainQuery.WAIT_UNTIL));
			}
			answer = this.answers.get(query.getClass());
		}
		if (answer == null) {
			throw new AssertionError("the test says no answer to " + query);
		}
		return (CompletableFuture<R>) answer.apply(query);
	}

	@Override
	@SuppressWarnings("unchecked")
	public synchronized <R, Q> Publisher<R> streamingQuery(String queryName, Q query, Class<R> responseType) {
		this.asked.add(query);
		return (Publisher<R>) this.streams.get(query.getClass()).apply(query);
	}

	@Override
	public <R, Q> Stream<R> scatterGather(String queryName, Q query, ResponseType<R> responseType, long timeout,
			TimeUnit timeUnit) {
		throw new UnsupportedOperationException();
	}

	@Override
	@Deprecated
	public <Q, I, U> SubscriptionQueryResult<I, U> subscriptionQuery(String queryName, Q query,
			ResponseType<I> initialResponseType, ResponseType<U> updateResponseType,
			SubscriptionQueryBackpressure backpressure, int updateBufferSize) {
		throw new UnsupportedOperationException();
	}

	@Override
	public <Q, I, U> SubscriptionQueryResult<I, U> subscriptionQuery(String queryName, Q query,
			ResponseType<I> initialResponseType, ResponseType<U> updateResponseType, int updateBufferSize) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Registration registerDispatchInterceptor(
			MessageDispatchInterceptor<? super QueryMessage<?, ?>> dispatchInterceptor) {
		throw new UnsupportedOperationException();
	}

}
