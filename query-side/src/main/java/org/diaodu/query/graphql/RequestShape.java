package org.diaodu.query.graphql;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a request to GraphQL is one at all: its method, kinds of content and answer,
 * and the outer form of its body. What is inside the document is judged later.
 */
final class RequestShape {

	private static final List<MediaType> ANSWERS = List.of(MediaType.APPLICATION_GRAPHQL_RESPONSE,
			MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String POST = "POST";

	private static final String QUERY = "query";

	private RequestShape() {
	}

	/**
	 * Why a request is none.
	 */
	record Wrong(HttpStatus status, Refusal refusal) {
	}

	/** What is wrong with the request but for its body, or null. */
	static @Nullable Wrong ofHead(HttpServletRequest request) {
		if (!POST.equals(request.getMethod())) {
			return new Wrong(HttpStatus.METHOD_NOT_ALLOWED, HttpErrors.method(request.getMethod(), List.of(POST)));
		}
		try {
			String type = request.getContentType();
			MediaType given = (type != null) ? MediaType.parseMediaType(type) : null;
			if (given == null || !MediaType.APPLICATION_JSON.includes(given)) {
				return new Wrong(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
						HttpErrors.media(EdgeCode.MEDIA_TYPE_NOT_SUPPORTED, List.of(MediaType.APPLICATION_JSON)));
			}
		}
		catch (InvalidMediaTypeException ex) {
			return bad(HttpHeaders.CONTENT_TYPE);
		}
		try {
			String wanted = request.getHeader(HttpHeaders.ACCEPT);
			if (wanted != null && MediaType.parseMediaTypes(wanted)
				.stream()
				.noneMatch((each) -> ANSWERS.stream().anyMatch(each::isCompatibleWith))) {
				return new Wrong(HttpStatus.NOT_ACCEPTABLE, HttpErrors.media(EdgeCode.NOT_ACCEPTABLE, ANSWERS));
			}
		}
		catch (InvalidMediaTypeException ex) {
			return bad(HttpHeaders.ACCEPT);
		}
		return null;
	}

	/** What is wrong with the body, or null. */
	static @Nullable Wrong ofBody(byte[] body) {
		try (JsonParser parser = JSON.createParser(body)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return bad("body");
			}
			boolean asks = false;
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String member = parser.currentName();
				JsonToken value = parser.nextToken();
				if (!fits(member, value)) {
					return bad(member);
				}
				if (member.equals(QUERY)) {
					asks = true;
					if (parser.getString().isBlank()) {
						return bad(QUERY);
					}
				}
				parser.skipChildren();
			}
			if (parser.nextToken() != null) {
				return bad("body");
			}
			return asks ? null : new Wrong(HttpStatus.BAD_REQUEST, Refusal.of(CommonRefusal.VALUE_REQUIRED, QUERY));
		}
		catch (JacksonException ex) {
			TokenStreamLocation at = ex.getLocation();
			return new Wrong(HttpStatus.BAD_REQUEST,
					HttpErrors.malformed((at != null) ? at.getLineNr() : 1, (at != null) ? at.getColumnNr() : 1));
		}
	}

	private static boolean fits(String member, JsonToken value) {
		return switch (member) {
			case QUERY -> value == JsonToken.VALUE_STRING;
			case "operationName" -> value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL;
			case "variables", "extensions" -> value == JsonToken.START_OBJECT || value == JsonToken.VALUE_NULL;
			default -> true;
		};
	}

	private static Wrong bad(String field) {
		return new Wrong(HttpStatus.BAD_REQUEST, Refusal.of(EdgeCode.BAD_REQUEST, field));
	}

}
