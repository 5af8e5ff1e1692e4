package org.diaodu.application.error;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.graphql.EdgeCode;

/**
 * Refuses a body that is compressed: nothing here unpacks one, and taken as it is it
 * would be called a broken file or no JSON (RFC 9110, 15.5.16).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class ContentCodings extends OncePerRequestFilter {

	private static final String IDENTITY = "identity";

	private final Errors errors;

	ContentCodings(Errors errors) {
		this.errors = errors;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (coding == null || coding.strip().equalsIgnoreCase(IDENTITY)) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
		this.errors.send(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				Refusal.of(EdgeCode.HTTP_UNSUPPORTED, HttpHeaders.CONTENT_ENCODING));
	}

}
