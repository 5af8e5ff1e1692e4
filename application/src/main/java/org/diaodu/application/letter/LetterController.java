package org.diaodu.application.letter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.diaodu.application.file.Attachment;
import org.diaodu.application.file.FileCallers;
import org.diaodu.kernel.letter.LetterFiles;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.letter.LetterTemplateFile;
import org.diaodu.kernel.letter.LetterTemplateUpload;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Templates in and out. The body of an upload is the document itself; it is used once it
 * is adopted, over GraphQL.
 */
@RestController
@RequestMapping("/letters/templates")
@Clause({ "F-002", "F-119", "F-120", "F-121" })
class LetterController {

	private final ObjectProvider<LetterFiles> files;

	private final FileCallers callers;

	LetterController(ObjectProvider<LetterFiles> files, FileCallers callers) {
		this.files = files;
		this.callers = callers;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	LetterTemplateUpload upload(HttpServletRequest request, @AuthenticationPrincipal Jwt token,
			@RequestHeader(name = EdgeRequest.POST_HEADER, required = false) @Nullable String post) throws IOException {
		if (request.getContentLengthLong() > LetterFiles.MAX_BYTES) {
			throw Refusal.of(LetterRefusal.LETTER_TEMPLATE_TOO_LARGE, "file")
				.with("max", LetterFiles.MAX_BYTES)
				.asException();
		}
		Caller caller = this.callers.of(token, post);
		try (InputStream body = request.getInputStream()) {
			return files().store(body, this.callers.attribution(caller, "LETTER", this.callers.newCorrelationId()));
		}
	}

	/** The template of a form, such as {@code warning-blue}; the latest unless named. */
	@GetMapping("/{form}.docx")
	void template(@PathVariable String form, @RequestParam(required = false) @Nullable Integer version,
			@AuthenticationPrincipal Jwt token,
			@RequestHeader(name = EdgeRequest.POST_HEADER, required = false) @Nullable String post,
			HttpServletResponse response) throws IOException {
		LetterForm wanted = Arrays.stream(LetterForm.values())
			.filter((each) -> each.fileName().equals(form))
			.findFirst()
			.orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND).asException());
		LetterTemplateFile file = files().template(this.callers.of(token, post), wanted, version);
		if (file == null) {
			throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
		}
		Attachment.describe(response, file.name(), wanted.fileName() + ".docx", LetterFiles.DOCX);
		response.setContentLength(file.content().length);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.getOutputStream().write(file.content());
	}

	private LetterFiles files() {
		LetterFiles desk = this.files.getIfAvailable();
		if (desk == null) {
			// A process that only shows keeps nothing.
			throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
		}
		return desk;
	}

}
