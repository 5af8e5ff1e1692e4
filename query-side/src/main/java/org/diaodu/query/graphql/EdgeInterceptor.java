package org.diaodu.query.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.parser.ParserOptions;
import org.diaodu.kernel.message.IdSource;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads what the request says about itself, bounds it, and puts every error of the answer
 * into the one form.
 */
@Component
class EdgeInterceptor implements WebGraphQlInterceptor {

	private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

	private final IdSource ids;

	private final EdgeLimits limits;

	private final ErrorContract contract;

	private final ParserOptions parserOptions;

	EdgeInterceptor(IdSource ids, EdgeLimits limits, ErrorContract contract) {
		this.ids = ids;
		this.limits = limits;
		this.contract = contract;
		this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(limits.tokens()).maxCharacters(limits.bodyBytes()));
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Jwt token = token();
		EdgeRequest edge = new EdgeRequest(correlationId(request.getHeaders().getFirst(EdgeRequest.CORRELATION_HEADER)),
				Texts.language(request.getHeaders().getFirst("Accept-Language")),
				(token != null) ? token.getClaimAsString(EdgeRequest.PERSON_CLAIM) : null,
				request.getHeaders().getFirst(EdgeRequest.POST_HEADER), (token != null) ? token.getExpiresAt() : null);
		request.configureExecutionInput((input, builder) -> builder.locale(edge.language())
			.graphQLContext(Map.of(EdgeRequest.KEY, edge, ParserOptions.class, this.parserOptions))
			.build());
		return chain.next(request)
			.timeout(this.limits.timeout())
			.onErrorResume((failure) -> Mono.fromSupplier(() -> failed(request, edge, failure)))
			.map((response) -> inOneForm(response, edge))
			.contextWrite((context) -> context.put(EdgeRequest.class, edge));
	}

	private WebGraphQlResponse inOneForm(WebGraphQlResponse response, EdgeRequest edge) {
		response.getResponseHeaders().set(EdgeRequest.CORRELATION_HEADER, edge.correlationId());
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		return errors.isEmpty() ? response : response.transform((builder) -> builder
			.errors(errors.stream().map((error) -> this.contract.normalized(error, edge)).toList()));
	}

	private WebGraphQlResponse failed(WebGraphQlRequest request, EdgeRequest edge, Throwable failure) {
		Throwable known = (failure instanceof TimeoutException) ? EdgeException.of(EdgeCode.TIMEOUT) : failure;
		GraphQLError error = this.contract.of(known, edge, List.of(), List.of());
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResultImpl.newExecutionResult().addError(error).build()));
	}

	private String correlationId(@Nullable String given) {
		return (given != null && CORRELATION_ID.matcher(given).matches()) ? given : this.ids.next().toString();
	}

	/** The token of whoever is logged in; a person without one is not known here. */
	private static @Nullable Jwt token() {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		return (login != null && login.isAuthenticated() && login.getPrincipal() instanceof Jwt token) ? token : null;
	}

}
