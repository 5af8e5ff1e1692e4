package org.diaodu.query.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a request reads that was refused before anything could answer it: a stable code, a
 * text in the language of the request, where it is wrong, and the journey it belongs to.
 * For GraphQL an error of its form, for anything else problem JSON (RFC 9457). Never what
 * a library says.
 */
public final class HttpErrors {

	/** The address of GraphQL. */
	public static final String GRAPHQL = "/graphql";

	private static final Texts TEXTS = new Texts();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Arguments that say where in a body it is wrong. */
	private static final Set<String> PLACES = Set.of("line", "column");

	private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE", "CONNECT");

	private HttpErrors() {
	}

	/**
	 * Answers with a refusal. What was written already is left as it is.
	 * @param correlationId the journey, null when there is none yet
	 */
	public static void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
			Refusal refusal, @Nullable String correlationId) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		response.setStatus(status.value());
		if (correlationId != null) {
			response.setHeader(EdgeRequest.CORRELATION_HEADER, correlationId);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(mediaType(request).toString());
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		byte[] body = body(isGraphQl(request), status, refusal, text(request, refusal), correlationId);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	/** The same as text, for whoever writes it themselves. */
	public static String problem(HttpServletRequest request, HttpStatus status, Refusal refusal) {
		return new String(body(isGraphQl(request), status, refusal, text(request, refusal), null),
				StandardCharsets.UTF_8);
	}

	/** What to say when all that is known is the status. */
	public static Refusal of(HttpStatus status) {
		return switch (status) {
			case UNAUTHORIZED -> plain(EdgeCode.UNAUTHENTICATED);
			case FORBIDDEN -> plain(CommonRefusal.NOT_PERMITTED);
			case NOT_FOUND -> plain(EdgeCode.PATH_UNKNOWN);
			case CONTENT_TOO_LARGE, REQUEST_HEADER_FIELDS_TOO_LARGE, URI_TOO_LONG ->
				LimitExceeded.refusal("headers", 0);
			case TOO_MANY_REQUESTS -> plain(EdgeCode.TOO_MANY_REQUESTS);
			case SERVICE_UNAVAILABLE -> plain(CommonRefusal.STORE_UNAVAILABLE);
			case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED, EXPECTATION_FAILED -> plain(EdgeCode.HTTP_UNSUPPORTED);
			default -> plain(status.is5xxServerError() ? EdgeCode.INTERNAL_ERROR : EdgeCode.BAD_REQUEST);
		};
	}

	/** A body or a part of a request that is larger than allowed. */
	public static Refusal tooLarge(long max) {
		return LimitExceeded.refusal("body", max);
	}

	/** A method the address does not take. */
	public static Refusal method(String method, List<String> allowed) {
		return Refusal.of(EdgeCode.METHOD_NOT_ALLOWED)
			.with("method", known(method))
			.with("allowed", String.join(", ", allowed));
	}

	/** Content, or an answer, of a kind that is not dealt in. */
	public static Refusal media(EdgeCode code, List<MediaType> supported) {
		return Refusal.of(code).with("supported", MediaType.toString(supported));
	}

	/** A body that is no JSON. */
	public static Refusal malformed(int line, int column) {
		return Refusal.of(EdgeCode.BODY_MALFORMED, "body").with("line", line).with("column", column);
	}

	/** The refusal in a failure, whichever process it comes from, or null. */
	public static @Nullable Refusal refusalIn(Throwable failure) {
		return Failures.refusalIn(failure);
	}

	/** The path that was asked for, also where its error is answered elsewhere. */
	public static String path(HttpServletRequest request) {
		Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (first != null) ? first.toString() : request.getRequestURI();
		return (path != null) ? path : "";
	}

	private static Refusal plain(RefusalCode code) {
		return Refusal.of(code);
	}

	/** Of what kind the answer to a request is. */
	public static MediaType mediaType(HttpServletRequest request) {
		return isGraphQl(request) ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON;
	}

	private static boolean isGraphQl(HttpServletRequest request) {
		return GRAPHQL.equals(path(request));
	}

	/** No word of a stranger is repeated. */
	private static String known(String method) {
		return METHODS.contains(method) ? method : "?";
	}

	private static String text(HttpServletRequest request, Refusal refusal) {
		return TEXTS.of(refusal, Texts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
	}

	private static byte[] body(boolean graphQl, HttpStatus status, Refusal refusal, String text,
			@Nullable String correlationId) {
		Map<String, Object> said = new LinkedHashMap<>();
		if (!graphQl) {
			said.put("status", status.value());
			said.put("detail", text);
		}
		said.put("code", refusal.code());
		if (correlationId != null) {
			said.put("correlationId", correlationId);
		}
		String field = refusal.field();
		List<String> path = InputPaths.of(field);
		if (field != null && path != null) {
			said.put("field", graphQl ? path : field);
		}
		refusal.arguments().forEach((name, value) -> {
			if (PLACES.contains(name)) {
				said.put(name, Integer.valueOf(value));
			}
		});
		return JSON
			.writeValueAsBytes(graphQl ? Map.of("errors", List.of(Map.of("message", text, "extensions", said))) : said);
	}

}
