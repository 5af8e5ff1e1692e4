package org.diaodu.query.graphql;

import java.util.List;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/**
 * Words what a field failed with. The only resolver, and it always answers, so nothing
 * falls through to a default that tells more.
 */
@Component
class FieldFailures implements DataFetcherExceptionResolver {

	private final ErrorContract contract;

	FieldFailures(ErrorContract contract) {
		this.contract = contract;
	}

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment environment) {
		EdgeRequest request = EdgeRequest.in(environment.getGraphQlContext());
		Throwable known = (failure instanceof BindException binding) ? unbound(binding) : failure;
		return Mono.just(List.of(this.contract.of(known, request, environment.getExecutionStepInfo().getPath().toList(),
				List.of(environment.getField().getSourceLocation()))));
	}

	private static EdgeException unbound(BindException binding) {
		String field = (binding.getFieldError() != null) ? binding.getFieldError().getField() : "";
		return new EdgeException(Refusal.of(CommonRefusal.VALUE_INVALID, field));
	}

}
