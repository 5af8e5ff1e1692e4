package org.diaodu.query.graphql;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.diaodu.kernel.message.IdSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is larger than allowed before anything parses it, whether or not
 * its length was declared, and what is no request at all, in the form of all errors.
 */
final class BodyLimit extends OncePerRequestFilter {

	private final int maxBytes;

	private final IdSource ids;

	BodyLimit(int maxBytes, IdSource ids) {
		this.maxBytes = maxBytes;
		this.ids = ids;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body = request.getInputStream().readNBytes(this.maxBytes + 1);
		RequestShape.Wrong wrong = RequestShape.ofHead(request);
		if (wrong == null) {
			wrong = (body.length > this.maxBytes)
					? new RequestShape.Wrong(HttpStatus.CONTENT_TOO_LARGE, HttpErrors.tooLarge(this.maxBytes))
					: RequestShape.ofBody(body);
		}
		if (wrong == null) {
			chain.doFilter(new Read(request, body), response);
			return;
		}
		if (wrong.status() == HttpStatus.METHOD_NOT_ALLOWED) {
			response.setHeader(HttpHeaders.ALLOW, "POST");
		}
		HttpErrors.send(request, response, wrong.status(), wrong.refusal(),
				EdgeRequest.correlationId(request.getHeader(EdgeRequest.CORRELATION_HEADER), this.ids));
	}

	private static final class Read extends HttpServletRequestWrapper {

		private final byte[] body;

		Read(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			ByteArrayInputStream bytes = new ByteArrayInputStream(this.body);
			return new ServletInputStream() {

				@Override
				public int read() {
					return bytes.read();
				}

				@Override
				public int read(byte[] target, int offset, int length) {
					return bytes.read(target, offset, length);
				}

				@Override
				public boolean isFinished() {
					return bytes.available() == 0;
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setReadListener(ReadListener listener) {
					throw new IllegalStateException("read already");
				}

			};
		}

	}

}
