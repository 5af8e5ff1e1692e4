package org.diaodu.application.error;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.IdSource;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.HttpErrors;

/**
 * Answers with an error: people in a browser with a page, programs in the one form.
 */
@Component
public class Errors {

	private static final Set<String> ASKING = Set.of("GET", "HEAD");

	private final IdSource ids;

	Errors(IdSource ids) {
		this.ids = ids;
	}

	/** Answers; what was written already is left as it is. */
	public void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
			throws IOException {
		send(request, response, status, refusal, journey(request));
	}

	/** Answers when all that is known is the status. */
	public void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
		send(request, response, status, HttpErrors.of(status));
	}

	void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal,
			String journey) throws IOException {
		if (isBrowsing(request) && !response.isCommitted()) {
			response.resetBuffer();
			response.setStatus(status.value());
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.setContentType(MediaType.TEXT_HTML_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getOutputStream()
				.write(ErrorPage.of(status.value(), refusal.code()).getBytes(StandardCharsets.UTF_8));
			return;
		}
		HttpErrors.send(request, response, status, refusal, journey);
	}

	/** The journey of the client, or a new one. */
	String journey(HttpServletRequest request) {
		return EdgeRequest.correlationId(request.getHeader(EdgeRequest.CORRELATION_HEADER), this.ids);
	}

	private static boolean isBrowsing(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept == null || !ASKING.contains(request.getMethod())
				|| HttpErrors.path(request).equals(HttpErrors.GRAPHQL)) {
			return false;
		}
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.anyMatch((type) -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
