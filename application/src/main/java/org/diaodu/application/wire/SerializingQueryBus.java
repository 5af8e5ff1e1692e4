package org.diaodu.application.wire;

import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.axonframework.common.Registration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.GenericQueryResponseMessage;
import org.axonframework.queryhandling.GenericStreamingQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.StreamingQueryMessage;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * A query bus on which every query and every answer becomes bytes on its way.
 *
 * @see SerializingCommandBus
 */
final class SerializingQueryBus implements QueryBus {

	private final QueryBus bus;

	private final Passage passage;

	SerializingQueryBus(QueryBus bus, Passage passage) {
		this.bus = bus;
		this.passage = passage;
	}

	@Override
	public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> query) {
		QueryMessage<Q, R> travelled = new GenericQueryMessage<>(message(query), query.getQueryName(),
				this.passage.through(query.getResponseType()));
		return this.bus.query(travelled).handle((answer, failure) -> {
			if (failure != null) {
				throw new CompletionException(this.passage.query(failure));
			}
			return back(answer, query);
		});
	}

	@Override
	public <Q, R> Publisher<QueryResponseMessage<R>> streamingQuery(StreamingQueryMessage<Q, R> query) {
		StreamingQueryMessage<Q, R> travelled = new GenericStreamingQueryMessage<>(message(query), query.getQueryName(),
				query.getResponseType());
		return Flux.from(this.bus.streamingQuery(travelled))
			.map((answer) -> back(answer, query))
			.onErrorMap(this.passage::query);
	}

	private <Q> GenericMessage<Q> message(QueryMessage<Q, ?> query) {
		return new GenericMessage<>(query.getIdentifier(), this.passage.through(query.getPayload()),
				this.passage.metaData(query.getMetaData()));
	}

	@SuppressWarnings("unchecked")
	private <R> QueryResponseMessage<R> back(QueryResponseMessage<R> answer, QueryMessage<?, ?> query) {
		Class<R> type = (Class<R>) query.getResponseType().responseMessagePayloadType();
		if (answer.isExceptional()) {
			return new GenericQueryResponseMessage<>(type, this.passage.query(answer.exceptionResult()));
		}
		return new GenericQueryResponseMessage<>(type, this.passage.through(answer.getPayload()),
				this.passage.metaData(answer.getMetaData()));
	}

	@Override
	public <R> Registration subscribe(String queryName, Type responseType,
			MessageHandler<? super QueryMessage<?, R>> handler) {
		return this.bus.subscribe(queryName, responseType, handler);
	}

	@Override
	public <Q, R> Stream<QueryResponseMessage<R>> scatterGather(QueryMessage<Q, R> query, long timeout, TimeUnit unit) {
		throw new UnsupportedOperationException("nothing here asks several at once");
	}

	@Override
	public QueryUpdateEmitter queryUpdateEmitter() {
		return this.bus.queryUpdateEmitter();
	}

	@Override
	public Registration registerDispatchInterceptor(
			MessageDispatchInterceptor<? super QueryMessage<?, ?>> interceptor) {
		return this.bus.registerDispatchInterceptor(interceptor);
	}

	@Override
	public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super QueryMessage<?, ?>> interceptor) {
		return this.bus.registerHandlerInterceptor(interceptor);
	}

}
