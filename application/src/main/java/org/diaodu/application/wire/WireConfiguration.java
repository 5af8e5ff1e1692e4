package org.diaodu.application.wire;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import org.diaodu.kernel.message.RefusedException;

/**
 * Axon's beans that neither side declares. Each by hand: what Axon and Boot choose
 * silently differs with what is on the class path (ADR 0050).
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class WireConfiguration {

	private final boolean serializing;

	WireConfiguration(@Value("${diaodu.serializing:false}") boolean serializing) {
		this.serializing = serializing;
	}

	@Bean
	@Primary
	Serializer serializer() {
		return new MessageSerializer();
	}

	@Bean
	@Qualifier("messageSerializer")
	Serializer messageSerializer(Serializer serializer) {
		return serializer;
	}

	@Bean
	CommandGateway commandGateway(CommandBus bus, Serializer serializer) {
		CommandBus way = this.serializing ? new SerializingCommandBus(bus, new Passage(serializer)) : bus;
		return DefaultCommandGateway.builder().commandBus(way).build();
	}

	@Bean
	QueryGateway queryGateway(QueryBus bus, Serializer serializer) {
		QueryBus way = this.serializing ? new SerializingQueryBus(bus, new Passage(serializer)) : bus;
		return DefaultQueryGateway.builder().queryBus(way).build();
	}

	/**
	 * Each query handler opens its own transaction, since it sets in it what the caller
	 * may see.
	 */
	@Bean
	@Qualifier("localSegment")
	SimpleQueryBus queryBus(Configuration configuration, QueryUpdateEmitter emitter) {
		SimpleQueryBus bus = SimpleQueryBus.builder()
			.transactionManager(NoTransactionManager.instance())
			.queryUpdateEmitter(emitter)
			.build();
		bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
		bus.registerHandlerInterceptor(WireConfiguration::refuseAlike);
		return bus;
	}

	/** A refusal looks the same whether the answer came from this process or another. */
	private static @Nullable Object refuseAlike(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork,
			InterceptorChain chain) throws Exception {
		try {
			return chain.proceed();
		}
		catch (RefusedException ex) {
			throw new QueryExecutionException(ex.refusal().code(), null, ex.refusal());
		}
	}

}
