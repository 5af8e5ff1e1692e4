package org.diaodu.application.error;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.diaodu.query.graphql.HttpErrors;

/**
 * Where the server leads a request that was refused on the way, such as by the firewall.
 */
@Controller
class ErrorAnswers implements ErrorController {

	private static final String ALWAYS = "GET, POST";

	private final Errors errors;

	ErrorAnswers(Errors errors) {
		this.errors = errors;
	}

	@RequestMapping("${server.error.path:/error}")
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
		if (status == HttpStatus.METHOD_NOT_ALLOWED) {
			String allowed = response.getHeader(HttpHeaders.ALLOW);
			this.errors.send(request, response, status,
					HttpErrors.method(request.getMethod(), List.of((allowed != null) ? allowed : ALWAYS)));
		}
		else {
			this.errors.send(request, response, status);
		}
	}

	/** Whoever comes here without an error asked for a page that is none. */
	private static HttpStatus status(@Nullable Object known) {
		HttpStatus status = (known instanceof Integer code) ? HttpStatus.resolve(code) : null;
		return (status != null && status.isError()) ? status : HttpStatus.NOT_FOUND;
	}

}
