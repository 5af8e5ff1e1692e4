package org.diaodu.application.error;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says something where the framework only set a status, such as for a part of the health
 * that does not exist.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class EmptyErrors extends OncePerRequestFilter {

	private final Errors errors;

	EmptyErrors(Errors errors) {
		this.errors = errors;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Noting noting = new Noting(response);
		chain.doFilter(request, noting);
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status != null && status.isError() && !noting.said && !response.isCommitted()
				&& !request.isAsyncStarted()) {
			this.errors.send(request, response, status);
		}
	}

	/** Notes whether anybody said anything. */
	private static final class Noting extends HttpServletResponseWrapper {

		private volatile boolean said;

		Noting(HttpServletResponse response) {
			super(response);
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			this.said = true;
			return super.getOutputStream();
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			this.said = true;
			return super.getWriter();
		}

		@Override
		public void sendError(int status) throws IOException {
			this.said = true;
			super.sendError(status);
		}

		@Override
		public void sendError(int status, String message) throws IOException {
			this.said = true;
			super.sendError(status, message);
		}

		@Override
		public void sendRedirect(String location) throws IOException {
			this.said = true;
			super.sendRedirect(location);
		}

	}

}
