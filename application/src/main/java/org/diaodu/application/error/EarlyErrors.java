package org.diaodu.application.error;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.diaodu.query.graphql.HttpErrors;

/**
 * Answers what the server refuses before the program sees it, such as a path that leads
 * out of all or a request line that is none, in the form of all errors.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EarlyErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		// The last one added is the first to speak.
		factory.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new Report()));
	}

	private static final class Report extends ErrorReportValve {

		private static final Logger LOG = LoggerFactory.getLogger(EarlyErrors.class);

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			HttpStatus status = HttpStatus.resolve(response.getStatus());
			if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()
					|| !isStillThere(response)) {
				return;
			}
			try {
				response.setContentType(HttpErrors.mediaType(request).toString());
				response.setCharacterEncoding(StandardCharsets.UTF_8.name());
				Writer writer = response.getReporter();
				if (writer != null) {
					writer.write(HttpErrors.problem(request, status, HttpErrors.of(status)));
					response.finishResponse();
				}
			}
			catch (IOException | IllegalStateException ex) {
				LOG.debug("the client left", ex);
			}
		}

		private static boolean isStillThere(Response response) {
			AtomicBoolean writable = new AtomicBoolean(false);
			response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
			return writable.get();
		}

	}

}
