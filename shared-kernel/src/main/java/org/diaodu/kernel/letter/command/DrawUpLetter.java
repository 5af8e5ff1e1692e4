package org.diaodu.kernel.letter.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.message.Clause;

/**
 * Records the document of a letter that was sent; by the program itself.
 *
 * @param letterNumber given with the event that sent it
 * @param digest SHA-256 of the document, which is kept
 * @param bytes of the document
 * @param templateVersion it was drawn up from
 * @param templateDigest of that version
 */
@Clause({ "F-119", "F-120", "F-121" })
public record DrawUpLetter(@TargetAggregateIdentifier String obstacleId, String letterNumber, LetterForm form,
		String digest, int bytes, int templateVersion, String templateDigest,
		LocalDate occurredOn) implements LetterCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
