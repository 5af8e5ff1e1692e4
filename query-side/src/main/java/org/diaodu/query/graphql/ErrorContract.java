package org.diaodu.query.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * How every top-level error reads: a message in the language of the request, and the
 * extensions {@code code} and {@code correlationId}. What the program stumbled over is
 * logged under that id and never answered.
 */
@Component
class ErrorContract {

	private static final Logger logger = LoggerFactory.getLogger(ErrorContract.class);

	private static final String CODE = "code";

	private static final String CORRELATION_ID = "correlationId";

	/** Classifications graphql-java gives without naming them in a type. */
	private static final Set<String> REFUSED_INTROSPECTION = Set.of("IntrospectionDisabled", "BadFaithIntrospection");

	private final Texts texts;

	ErrorContract(Texts texts) {
		this.texts = texts;
	}

	/** The error for what a field, a stream or a request failed with. */
	GraphQLError of(Throwable failure, EdgeRequest request, List<Object> path, List<SourceLocation> locations) {
		Refusal refusal = Failures.refusalIn(failure);
		if (refusal == null || refusal.code().equals(EdgeCode.INTERNAL_ERROR.name())) {
			logger.error("Fault, correlation {}", request.correlationId(), failure);
		}
		Refusal answered = (refusal != null) ? refusal : EdgeException.of(EdgeCode.INTERNAL_ERROR).refusal();
		return error(answered, request, path, locations);
	}

	/**
	 * The same error when it follows the contract already; otherwise one that does.
	 * Errors of the document keep their message, which speaks of the document only.
	 * @param wrong finds the first wrong value of its variables
	 */
	GraphQLError normalized(GraphQLError error, EdgeRequest request, Supplier<VariablePaths.@Nullable Wrong> wrong) {
		if (error instanceof LimitExceeded exceeded) {
			return error(exceeded.refusal(), request, List.of(), List.of());
		}
		Map<String, Object> extensions = error.getExtensions();
		if (extensions != null && extensions.containsKey(CODE) && extensions.containsKey(CORRELATION_ID)) {
			return error;
		}
		List<Object> path = (error.getPath() != null) ? error.getPath() : List.of();
		List<SourceLocation> locations = (error.getLocations() != null) ? error.getLocations() : List.of();
		if (isOfTheDocument(error.getErrorType())) {
			String said = error.getMessage();
			return ofTheDocument(said, DocumentErrors.isOfVariables(said) ? wrong.get() : null, request, path,
					locations);
		}
		logger.error("Fault, correlation {}: {}", request.correlationId(), error);
		return error(EdgeException.of(EdgeCode.INTERNAL_ERROR).refusal(), request, path, locations);
	}

	/** Says what is wrong in the words of the document, and where in its input. */
	private static GraphQLError ofTheDocument(@Nullable String said, VariablePaths.@Nullable Wrong wrong,
			EdgeRequest request, List<Object> path, List<SourceLocation> locations) {
		List<String> field = (wrong == null) ? DocumentErrors.field(said)
				: wrong.path().isEmpty() ? null : wrong.path();
		return builder(EdgeCode.BAD_REQUEST.name(), request, path, locations,
				(field != null) ? Map.of("field", field) : Map.of())
			.message("%s", DocumentErrors.said(DocumentErrors.placed(said, wrong), request.language()))
			.build();
	}

	private static boolean isOfTheDocument(@Nullable ErrorClassification type) {
		if (type != null && REFUSED_INTROSPECTION.contains(type.toString())) {
			return true;
		}
		return type == graphql.ErrorType.InvalidSyntax || type == graphql.ErrorType.ValidationError
				|| type == graphql.ErrorType.OperationNotSupported || type == ErrorType.BAD_REQUEST;
	}

	private GraphQLError error(Refusal refusal, EdgeRequest request, List<Object> path,
			List<SourceLocation> locations) {
		List<String> field = InputPaths.of(refusal.field());
		return builder(refusal.code(), request, path, locations, (field != null) ? Map.of("field", field) : Map.of())
			.message("%s", this.texts.of(refusal, request.language()))
			.build();
	}

	private static GraphqlErrorBuilder<?> builder(String code, EdgeRequest request, List<Object> path,
			List<SourceLocation> locations, Map<String, Object> more) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put(CODE, code);
		extensions.put(CORRELATION_ID, request.correlationId());
		extensions.putAll(more);
		GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError();
		error.errorType(classification(code)).extensions(extensions);
		if (!path.isEmpty()) {
			error.path(path);
		}
		if (!locations.isEmpty()) {
			error.locations(locations);
		}
		return error;
	}

	private static ErrorType classification(String code) {
		if (code.equals(EdgeCode.UNAUTHENTICATED.name())) {
			return ErrorType.UNAUTHORIZED;
		}
		if (code.equals(CommonRefusal.NOT_PERMITTED.name()) || code.equals(EdgeCode.NO_POST.name())
				|| code.equals(EdgeCode.POST_UNKNOWN.name())) {
			return ErrorType.FORBIDDEN;
		}
		if (code.equals(EdgeCode.INTERNAL_ERROR.name()) || code.equals(EdgeCode.TIMEOUT.name())
				|| code.equals(CommonRefusal.STORE_UNAVAILABLE.name())
				|| code.equals(CommonRefusal.OVERLOADED.name())) {
			return ErrorType.INTERNAL_ERROR;
		}
		return ErrorType.BAD_REQUEST;
	}

}
