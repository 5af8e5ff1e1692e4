package org.diaodu.query.graphql;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.parser.ParserOptions;
import org.diaodu.kernel.message.IdSource;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
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

	private static final EdgeException STREAM_WANTED = new EdgeException(
			HttpErrors.media(EdgeCode.NOT_ACCEPTABLE, List.of(MediaType.TEXT_EVENT_STREAM)));

	private final IdSource ids;

	private final Clock clock;

	private final EdgeLimits limits;

	private final ErrorContract contract;

	private final VariablePaths variables;

	private final ParserOptions parserOptions;

	EdgeInterceptor(IdSource ids, EdgeLimits limits, ErrorContract contract, VariablePaths variables, Clock clock) {
		this.ids = ids;
		this.variables = variables;
		this.clock = clock;
		this.limits = limits;
		this.contract = contract;
		this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(limits.tokens()).maxCharacters(limits.bodyBytes()));
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Jwt token = token();
		EdgeRequest edge = new EdgeRequest(
				EdgeRequest.correlationId(request.getHeaders().getFirst(EdgeRequest.CORRELATION_HEADER), this.ids),
				Texts.language(request.getHeaders().getFirst("Accept-Language")),
				(token != null) ? token.getClaimAsString(EdgeRequest.PERSON_CLAIM) : null,
				request.getHeaders().getFirst(EdgeRequest.POST_HEADER), (token != null) ? token.getExpiresAt() : null,
				this.clock.instant().plus(this.limits.timeout().dividedBy(2)));
		request.configureExecutionInput((input, builder) -> builder.locale(edge.language())
			.graphQLContext(Map.of(EdgeRequest.KEY, edge, ParserOptions.class, this.parserOptions))
			.build());
		return aside(request, chain).timeout(this.limits.timeout())
			.onErrorResume((failure) -> Mono.fromSupplier(() -> failed(request, edge, failure)))
			.map((response) -> isLost(request, response) ? failed(request, edge, STREAM_WANTED) : response)
			.map((response) -> inOneForm(request, response, edge))
			.contextWrite((context) -> context.put(EdgeRequest.class, edge));
	}

	/** Whether events are to be answered as one document, which tells nothing of them. */
	private static boolean isLost(WebGraphQlRequest request, WebGraphQlResponse response) {
		List<MediaType> accepted = request.getHeaders().getAccept();
		return response.getExecutionResult().getData() instanceof Publisher && (accepted.isEmpty() || accepted.stream()
			.anyMatch((type) -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
					|| type.isCompatibleWith(MediaType.APPLICATION_GRAPHQL_RESPONSE)));
	}

	private WebGraphQlResponse inOneForm(WebGraphQlRequest request, WebGraphQlResponse response, EdgeRequest edge) {
		response.getResponseHeaders().set(EdgeRequest.CORRELATION_HEADER, edge.correlationId());
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		return errors.isEmpty() ? response
				: response.transform((builder) -> builder.errors(errors.stream()
					.map((error) -> this.contract.normalized(error, edge, () -> this.variables.in(request)))
					.toList()));
	}

	private WebGraphQlResponse failed(WebGraphQlRequest request, EdgeRequest edge, Throwable failure) {
		Throwable known = (failure instanceof TimeoutException) ? EdgeException.of(EdgeCode.TIMEOUT) : failure;
		GraphQLError error = this.contract.of(known, edge, List.of(), List.of());
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResultImpl.newExecutionResult().addError(error).build()));
	}

	/**
	 * On a thread of its own: questions are answered on the thread that asks them, which
	 * would not see the time run out. It is never interrupted, since a change may just be
	 * on its way into the log.
	 */
	private static Mono<WebGraphQlResponse> aside(WebGraphQlRequest request, Chain chain) {
		return Mono.create((answer) -> Thread.ofVirtual()
			.name("graphql")
			.start(() -> answer.onDispose(Mono.defer(() -> chain.next(request))
				.contextWrite(answer.contextView())
				.subscribe(answer::success, answer::error, answer::success))));
	}

	/** The token of whoever is logged in; a person without one is not known here. */
	private static @Nullable Jwt token() {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		return (login != null && login.isAuthenticated() && login.getPrincipal() instanceof Jwt token) ? token : null;
	}

}
