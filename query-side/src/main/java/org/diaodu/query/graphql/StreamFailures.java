package org.diaodu.query.graphql;

import java.util.List;

import graphql.GraphQLError;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Words what a subscription ended with.
 */
@Component
class StreamFailures implements SubscriptionExceptionResolver {

	private final ErrorContract contract;

	StreamFailures(ErrorContract contract) {
		this.contract = contract;
	}

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable failure) {
		return Mono.deferContextual((context) -> {
			EdgeRequest request = context.hasKey(EdgeRequest.class) ? context.get(EdgeRequest.class)
					: EdgeRequest.UNKNOWN;
			return Mono.just(List.of(this.contract.of(failure, request, List.of(), List.of())));
		});
	}

}
