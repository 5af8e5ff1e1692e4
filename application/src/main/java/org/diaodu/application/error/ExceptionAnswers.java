package org.diaodu.application.error;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.graphql.EdgeCode;
import org.diaodu.query.graphql.HttpErrors;

/**
 * Words what a request over HTTP failed with. It always answers, so nothing falls through
 * to a default that tells more and in one language only.
 */
@RestControllerAdvice
class ExceptionAnswers {

	private static final Logger LOG = LoggerFactory.getLogger(ExceptionAnswers.class);

	private final Errors errors;

	ExceptionAnswers(Errors errors) {
		this.errors = errors;
	}

	@ExceptionHandler
	void missing(MissingServletRequestParameterException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		bad(Refusal.of(CommonRefusal.VALUE_REQUIRED, ex.getParameterName()), request, response);
	}

	@ExceptionHandler
	void missing(MissingRequestHeaderException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		bad(Refusal.of(CommonRefusal.VALUE_REQUIRED, ex.getHeaderName()), request, response);
	}

	@ExceptionHandler
	void unfit(MethodArgumentTypeMismatchException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		bad(Refusal.of(CommonRefusal.VALUE_INVALID, ex.getName()), request, response);
	}

	@ExceptionHandler
	void unfit(BindException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		FieldError first = ex.getFieldError();
		bad((first != null) ? Refusal.of(CommonRefusal.VALUE_INVALID, first.getField())
				: Refusal.of(EdgeCode.BAD_REQUEST), request, response);
	}

	@ExceptionHandler
	void unreadable(HttpMessageNotReadableException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		bad(Refusal.of(EdgeCode.BAD_REQUEST, "body"), request, response);
	}

	@ExceptionHandler
	void method(HttpRequestMethodNotSupportedException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		List<String> allowed = Objects.requireNonNullElse(ex.getSupportedHttpMethods(), List.<HttpMethod>of())
			.stream()
			.map(HttpMethod::name)
			.sorted()
			.toList();
		response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
		this.errors.send(request, response, HttpStatus.METHOD_NOT_ALLOWED, HttpErrors.method(ex.getMethod(), allowed));
	}

	@ExceptionHandler
	void content(HttpMediaTypeNotSupportedException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.errors.send(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				HttpErrors.media(EdgeCode.MEDIA_TYPE_NOT_SUPPORTED, ex.getSupportedMediaTypes()));
	}

	@ExceptionHandler
	void answer(HttpMediaTypeNotAcceptableException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.errors.send(request, response, HttpStatus.NOT_ACCEPTABLE,
				HttpErrors.media(EdgeCode.NOT_ACCEPTABLE, ex.getSupportedMediaTypes()));
	}

	/** Security answers these itself. */
	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void refused(RuntimeException ex) {
		throw ex;
	}

	@ExceptionHandler
	void any(Exception ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			gone(ex);
			return;
		}
		Refusal refusal = HttpErrors.refusalIn(ex);
		if (refusal != null) {
			this.errors.send(request, response, status(refusal.code()), refusal);
			return;
		}
		HttpStatus known = (ex instanceof ErrorResponse said) ? HttpStatus.resolve(said.getStatusCode().value()) : null;
		if (known != null && known != HttpStatus.INTERNAL_SERVER_ERROR) {
			this.errors.send(request, response, known);
			return;
		}
		String journey = this.errors.journey(request);
		LOG.error("Fault, correlation {}", journey, ex);
		this.errors.send(request, response, HttpStatus.INTERNAL_SERVER_ERROR, Refusal.of(EdgeCode.INTERNAL_ERROR),
				journey);
	}

	/** There is nobody left to tell. */
	private static void gone(Exception ex) {
		LOG.debug("the client left", ex);
	}

	private void bad(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.errors.send(request, response, HttpStatus.BAD_REQUEST, refusal);
	}

	private static HttpStatus status(String code) {
		if (code.equals(LedgerRefusal.UPLOAD_TOO_LARGE.name()) || code.equals(EvidenceRefusal.EVIDENCE_TOO_LARGE.name())
				|| code.equals(LetterRefusal.LETTER_TEMPLATE_TOO_LARGE.name())) {
			return HttpStatus.CONTENT_TOO_LARGE;
		}
		if (code.equals(LedgerRefusal.UPLOAD_REMOVED.name())) {
			return HttpStatus.GONE;
		}
		if (code.equals(CommonRefusal.NOT_PERMITTED.name())) {
			return HttpStatus.FORBIDDEN;
		}
		if (code.equals(CommonRefusal.NOT_FOUND.name())) {
			return HttpStatus.NOT_FOUND;
		}
		if (code.equals(CommonRefusal.STORE_UNAVAILABLE.name()) || code.equals(CommonRefusal.OVERLOADED.name())) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		return HttpStatus.UNPROCESSABLE_CONTENT;
	}

}
