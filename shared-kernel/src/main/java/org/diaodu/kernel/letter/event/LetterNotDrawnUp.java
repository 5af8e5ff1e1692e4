package org.diaodu.kernel.letter.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.message.EventName;

/**
 * The document of a letter could not be drawn up (函件成文受阻); it is tried again, and
 * {@link LetterDrawnUp} follows. The letter was sent and is valid all the same.
 *
 * @param letterNumber of the letter
 * @param sentBy id of the event that sent it and gave the number
 * @param code why, a refusal
 */
@EventName("letter.not-drawn-up")
@Revision("1")
public record LetterNotDrawnUp(String obstacleId, String letterNumber, LetterForm form, String sentBy, String code,
		LocalDate occurredOn) implements LetterEvent {

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
