package org.diaodu.kernel.letter.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.message.Clause;

/**
 * Records that the document of a letter could not be drawn up; by the program itself.
 *
 * @param letterNumber given with the event that sent it
 * @param code why, a refusal
 */
@Clause({ "F-119", "F-120", "F-121" })
public record ReportLetterTrouble(@TargetAggregateIdentifier String obstacleId, String letterNumber, LetterForm form,
		String code, LocalDate occurredOn) implements LetterCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
