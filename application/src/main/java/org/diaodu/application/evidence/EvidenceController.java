package org.diaodu.application.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.diaodu.application.file.Attachment;
import org.diaodu.application.file.FileCallers;
import org.diaodu.kernel.evidence.EvidenceFile;
import org.diaodu.kernel.evidence.EvidenceFiles;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.evidence.EvidenceView;
import org.diaodu.kernel.evidence.query.CitedEvidenceView;
import org.diaodu.kernel.evidence.query.FindCitedEvidence;
import org.diaodu.kernel.evidence.query.FindPermitEvidence;
import org.diaodu.kernel.evidence.query.FindProjectEvidence;
import org.diaodu.kernel.evidence.query.PermitEvidenceView;
import org.diaodu.kernel.evidence.query.ProjectEvidenceView;
import org.diaodu.kernel.letter.LetterFiles;
import org.diaodu.kernel.letter.query.FindLetterDocument;
import org.diaodu.kernel.letter.query.LetterDocumentView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.query.FindObstacleEvidence;
import org.diaodu.kernel.obstacle.query.ObstacleEvidenceView;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Photos and scanned papers in and out, and letters out. The body of an upload is the
 * file itself, whatever it is called: what it is, its bytes say. Nobody learns that
 * something exists which no project or obstacle cites that they may see, and which they
 * did not send themselves.
 */
@RestController
@RequestMapping("/evidence")
@Clause({ "F-006", "F-021", "F-051" })
class EvidenceController {

	private static final String DOCX = ".docx";

	/** What is said to whoever sends a form; any other type is not looked at. */
	private static final List<MediaType> TAKEN = List.of(MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG,
			MediaType.parseMediaType("image/webp"), MediaType.APPLICATION_PDF, MediaType.APPLICATION_OCTET_STREAM);

	private final ObjectProvider<EvidenceFiles> files;

	private final QueryGateway queries;

	private final FileCallers callers;

	EvidenceController(ObjectProvider<EvidenceFiles> files, QueryGateway queries, FileCallers callers) {
		this.files = files;
		this.queries = queries;
		this.callers = callers;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	EvidenceView upload(HttpServletRequest request, @AuthenticationPrincipal Jwt token,
			@RequestHeader(name = EdgeRequest.POST_HEADER, required = false) @Nullable String post)
			throws IOException, HttpMediaTypeNotSupportedException {
		String type = request.getContentType();
		if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
			throw new HttpMediaTypeNotSupportedException(MediaType.MULTIPART_FORM_DATA, TAKEN);
		}
		if (request.getContentLengthLong() > EvidenceFiles.MAX_BYTES) {
			throw Refusal.of(EvidenceRefusal.EVIDENCE_TOO_LARGE, "file")
				.with("max", EvidenceFiles.MAX_BYTES)
				.asException();
		}
		Caller caller = this.callers.of(token, post);
		try (InputStream body = request.getInputStream()) {
			return files().store(body, this.callers.attribution(caller, "EVIDENCE", this.callers.newCorrelationId()));
		}
	}

	@GetMapping("/{digest}")
	void fetch(@PathVariable String digest, @AuthenticationPrincipal Jwt token,
			@RequestHeader(name = EdgeRequest.POST_HEADER, required = false) @Nullable String post,
			HttpServletResponse response) throws IOException {
		Caller caller = this.callers.of(token, post);
		Name name = nameFor(caller, digest);
		EvidenceFile file = (name != null) ? files().find(digest) : null;
		if (file == null || name == null) {
			throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
		}
		EvidenceView view = file.view();
		// Never a page of its own, whatever the bytes would be taken for.
		Attachment.describe(response, name.full(), name.plain(), view.mediaType());
		response.setContentLengthLong(view.bytes());
		response.setHeader("X-Content-Type-Options", "nosniff");
		file.writeTo(response.getOutputStream());
	}

	/** What it is called, or null when the caller may not know of it. */
	private @Nullable Name nameFor(Caller caller, String digest) {
		// A letter is evidence of its obstacle, too, but has a name.
		LetterDocumentView letter = this.queries
			.query(new FindLetterDocument(caller, digest, null), LetterDocumentView.class)
			.join();
		if (letter != null) {
			return new Name(letter.fileName(), letter.letterNumber() + DOCX);
		}
		EvidenceFile file = isKnownTo(caller, digest) ? files().find(digest) : null;
		return (file != null) ? Name.of(file.view()) : null;
	}

	private boolean isKnownTo(Caller caller, String digest) {
		return files().isUploadedBy(digest, caller.personId())
				|| this.queries.query(new FindCitedEvidence(caller, digest, null), CitedEvidenceView.class)
					.join() != null
				|| this.queries.query(new FindProjectEvidence(caller, digest, null), ProjectEvidenceView.class)
					.join() != null
				|| this.queries.query(new FindPermitEvidence(caller, digest, null), PermitEvidenceView.class)
					.join() != null
				|| this.queries.query(new FindObstacleEvidence(caller, digest, null), ObstacleEvidenceView.class)
					.join() != null;
	}

	private EvidenceFiles files() {
		EvidenceFiles desk = this.files.getIfAvailable();
		if (desk == null) {
			// A process that only shows keeps nothing.
			throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
		}
		return desk;
	}

	/** A letter by its title and number; anything else by its digest. */
	private record Name(String full, String plain) {

		static Name of(EvidenceView view) {
			String name = view.digest() + (view.mediaType().equals(LetterFiles.DOCX) ? DOCX
					: "." + view.mediaType().substring(view.mediaType().indexOf('/') + 1));
			return new Name(name, name);
		}

	}

}
