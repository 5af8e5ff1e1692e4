package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.letter.LetterState;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.UrgeCause;

/**
 * A letter an obstacle brought forth.
 *
 * @param letterNumber under the number of the obstacle
 * @param colour of a letter of supervision, otherwise null
 * @param cause of an urging, otherwise null
 * @param unitId who it is for, null when it names none
 * @param fellDueOn when it should have been issued, null when that is the same day
 * @param answerBy last day to answer, null when none is asked
 * @param state of the document
 * @param failure why there is no document yet, null when it was not tried in vain
 * @param document null while it was not drawn up
 */
public record ObstacleLetterView(String letterNumber, LetterKind kind, @Nullable LetterColour colour,
		@Nullable UrgeCause cause, @Nullable String unitId, @Nullable String unitName, @Nullable String text,
		LocalDate issuedOn, @Nullable LocalDate fellDueOn, @Nullable LocalDate answerBy, long logIndex,
		LetterState state, @Nullable ObstacleLetterFailureView failure, @Nullable ObstacleLetterDocumentView document) {

}
