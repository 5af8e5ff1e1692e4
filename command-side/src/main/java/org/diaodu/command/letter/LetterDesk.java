package org.diaodu.command.letter;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.command.evidence.KeptDocuments;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.letter.LetterFiles;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.letter.LetterTemplateFile;
import org.diaodu.kernel.letter.LetterTemplateUpload;
import org.diaodu.kernel.letter.LetterWords;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;

/**
 * Takes templates in and gives them out. Only what was checked is kept, packed anew and
 * without the name of whoever wrote it.
 */
@Component
@Clause({ "F-002", "F-064", "F-119" })
class LetterDesk implements LetterFiles {

	private static final String TITLE = "函件模板";

	private final RecordedEvents log;

	private final KeptDocuments documents;

	private final DecisionContext context;

	LetterDesk(RecordedEvents log, KeptDocuments documents, DecisionContext context) {
		this.log = log;
		this.documents = documents;
		this.context = context;
	}

	@Override
	public LetterTemplateUpload store(InputStream content, Attribution by) throws IOException {
		Permissions.in(this.context).require(by, Duty.ADOPT_POLICY);
		byte[] sent = content.readNBytes(MAX_BYTES + 1);
		if (sent.length > MAX_BYTES) {
			throw Refusal.of(LetterRefusal.LETTER_TEMPLATE_TOO_LARGE, "file").with("max", MAX_BYTES).asException();
		}
		WordPackage template = WordPackage.read(sent);
		Set<LetterPlaceholder> found = TemplatesAreSound.require(template);
		byte[] kept = template.titled(TITLE, LocalDate.EPOCH).bytes();
		String digest = this.documents.keep(kept, by.actor(), by.organisation(), this.context.clock().instant());
		return new LetterTemplateUpload(digest, kept.length, found.stream().map(LetterPlaceholder::label).toList());
	}

	@Override
	public @Nullable LetterTemplateFile template(Caller caller, LetterForm form, @Nullable Integer version) {
		if (!Permissions.in(this.context).may(caller, Duty.ADOPT_POLICY)) {
			throw Permissions.notPermitted();
		}
		List<LetterTemplateAdopted> versions = LetterOffice.versions(this.log, form, this.log.head().logIndex());
		int wanted = (version != null) ? version : versions.size();
		if (wanted < 1 || wanted > versions.size()) {
			return null;
		}
		byte[] content = LetterTemplate.content(versions.get(wanted - 1).digest(), this.documents);
		return new LetterTemplateFile(LetterWords.templateName(form, wanted),
				Objects.requireNonNull(content, "template not kept"));
	}

}
