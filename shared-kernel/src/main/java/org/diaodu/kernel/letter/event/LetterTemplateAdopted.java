package org.diaodu.kernel.letter.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.message.EventName;

/**
 * Letters of a form that are sent after this are drawn up from this version (启用函件模板).
 *
 * @param version the first is 1
 * @param digest SHA-256 of the document, which is kept
 */
@EventName("letter.template-adopted")
@Revision("1")
public record LetterTemplateAdopted(String templateId, LetterForm form, int version, String digest, String reason,
		LocalDate occurredOn) implements LetterTemplateEvent {

	@Override
	public String subject() {
		return this.templateId;
	}

}
