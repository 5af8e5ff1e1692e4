package org.diaodu.application.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses further tries of a name that was given wrong passwords too often, at the form
 * and at the endpoints where scripts show the same secret.
 */
class LoginThrottleFilter extends OncePerRequestFilter {

	private static final String BASIC = "Basic ";

	private final LoginThrottle throttle;

	LoginThrottleFilter(LoginThrottle throttle) {
		this.throttle = throttle;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean form = isForm(request);
		String username = form ? request.getParameter("username") : client(request);
		if (username == null) {
			chain.doFilter(request, response);
			return;
		}
		String address = request.getRemoteAddr();
		Duration wait = this.throttle.waitOf(username, address);
		if (!wait.isZero()) {
			refuse(request, response, wait, form);
			return;
		}
		chain.doFilter(request, response);
		// The form notes its own success and failure: both end in a redirect.
		if (!form && response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
			this.throttle.failed(username, address);
		}
		else if (!form && response.getStatus() == HttpStatus.OK.value()) {
			this.throttle.succeeded(username, address);
		}
	}

	private static boolean isForm(HttpServletRequest request) {
		return request.getMethod().equals("POST") && request.getRequestURI().equals(LoginPage.PATH);
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait, boolean form)
			throws IOException {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
		if (form) {
			LoginPage.sendWait(request, response, wait);
			return;
		}
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter()
			.write("{\"error\":\"slow_down\",\"error_description\":\"too many wrong secrets; see Retry-After\"}");
	}

	/** The name of a client that shows a secret, null when there is none. */
	private static @Nullable String client(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return null;
		}
		try {
			String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
					StandardCharsets.UTF_8);
			return pair.substring(0, Math.max(0, pair.indexOf(':')));
		}
		catch (IllegalArgumentException ex) {
			// No secret can be in it; the issuer says what is wrong.
			return null;
		}
	}

}
