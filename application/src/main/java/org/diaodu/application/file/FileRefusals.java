package org.diaodu.application.file;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalTexts;
import org.diaodu.kernel.message.RefusedException;

/**
 * Says a refusal over HTTP, in the language of the request.
 */
@RestControllerAdvice(basePackages = { "org.diaodu.application.ledger", "org.diaodu.application.evidence",
		"org.diaodu.application.letter" })
class FileRefusals {

	private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(RefusedException ex, WebRequest request) {
		Refusal refusal = ex.refusal();
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refusal.code()),
				RefusalTexts.render(refusal, language(request.getHeader("Accept-Language"))));
		problem.setProperty("code", refusal.code());
		if (refusal.field() != null) {
			problem.setProperty("field", refusal.field());
		}
		return ResponseEntity.of(problem).build();
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

	private static Locale language(@Nullable String header) {
		if (header == null || header.isBlank()) {
			return Locale.CHINESE;
		}
		try {
			Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
			return (found != null) ? found : Locale.CHINESE;
		}
		catch (IllegalArgumentException ex) {
			return Locale.CHINESE;
		}
	}

}
