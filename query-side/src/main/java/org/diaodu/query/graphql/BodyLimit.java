package org.diaodu.query.graphql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.diaodu.kernel.message.IdSource;
import org.diaodu.kernel.message.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a body that is larger than allowed before anything parses it, whether or not
 * its length was declared, and one that is no JSON object, on which Spring stumbles.
 */
final class BodyLimit extends OncePerRequestFilter {

	private final int maxBytes;

	private final Texts texts;

	private final IdSource ids;

	private final JsonMapper json = JsonMapper.builder().build();

	BodyLimit(int maxBytes, Texts texts, IdSource ids) {
		this.maxBytes = maxBytes;
		this.texts = texts;
		this.ids = ids;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body = request.getInputStream().readNBytes(this.maxBytes + 1);
		if (body.length > this.maxBytes) {
			refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, LimitExceeded.refusal("body", this.maxBytes));
		}
		else if (isJson(request) && !isObject(body)) {
			refuse(request, response, HttpStatus.BAD_REQUEST, EdgeException.of(EdgeCode.BAD_REQUEST).refusal());
		}
		else {
			chain.doFilter(new Read(request, body), response);
		}
	}

	/** Other methods and types are refused further on. */
	private static boolean isJson(HttpServletRequest request) {
		String type = request.getContentType();
		return request.getMethod().equals("POST") && type != null && type.contains("json");
	}

	/** By its first sign; whether the rest is well formed, the parser tells. */
	private static boolean isObject(byte[] body) {
		return new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("{");
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
			throws IOException {
		String correlationId = EdgeRequest.correlationId(request.getHeader(EdgeRequest.CORRELATION_HEADER), this.ids);
		response.setStatus(status.value());
		response.setHeader(EdgeRequest.CORRELATION_HEADER, correlationId);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getOutputStream()
			.write(this.json.writeValueAsBytes(Map.of("errors",
					List.of(Map.of("message",
							this.texts.of(refusal, Texts.language(request.getHeader("Accept-Language"))), "extensions",
							Map.of("code", refusal.code(), "correlationId", correlationId))))));
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
