package org.diaodu.kernel.letter.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.message.EventName;

/**
 * The document of a letter was drawn up and is kept as evidence (函件成文存证).
 *
 * @param letterNumber of the letter
 * @param sentBy id of the event that sent it and gave the number
 * @param digest SHA-256 of the document
 * @param bytes of the document
 * @param templateVersion it was drawn up from
 * @param templateDigest of that version
 * @param issuedOn day of the letter
 */
@EventName("letter.drawn-up")
@Revision("1")
public record LetterDrawnUp(String obstacleId, String letterNumber, LetterForm form, String sentBy, String digest,
		int bytes, int templateVersion, String templateDigest, LocalDate issuedOn,
		LocalDate occurredOn) implements LetterEvent {

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
