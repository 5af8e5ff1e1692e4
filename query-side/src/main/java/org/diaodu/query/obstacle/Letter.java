package org.diaodu.query.obstacle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

/**
 * A letter an event brought forth.
 */
@Clause({ "F-119", "F-120", "F-121" })
record Letter(String number, LetterKind kind, @Nullable LetterColour colour, @Nullable UrgeCause cause,
		@Nullable String unitId, @Nullable String text, LocalDate issuedOn, @Nullable LocalDate answerBy,
		@Nullable LocalDate fellDueOn) {

	private Letter(String number, LetterKind kind, @Nullable LetterColour colour, @Nullable UrgeCause cause,
			@Nullable String unitId, @Nullable String text, LocalDate issuedOn, @Nullable LocalDate answerBy) {
		this(number, kind, colour, cause, unitId, text, issuedOn, answerBy, null);
	}

	/**
	 * As it was issued on a day. What rang late rests on an earlier one, which is told
	 * apart (ADR 0162); a record of an interview is of the day of the interview.
	 */
	Letter issued(LocalDate day) {
		return (this.kind == LetterKind.INTERVIEW || !day.isAfter(this.issuedOn)) ? this : new Letter(this.number,
				this.kind, this.colour, this.cause, this.unitId, this.text, day, this.answerBy, this.issuedOn);
	}

	/**
	 * The letter of an event, or null when it brought forth none.
	 * @param interviews how many there were by then: the record of an interview has its
	 * number from its place among them (ADR 0106)
	 */
	static @Nullable Letter of(DomainEvent event, String obstacleNumber, int interviews) {
		return switch (event) {
			case ObstacleAssigned e -> new Letter(e.letterNumber(), LetterKind.ASSIGNMENT, null, null, e.leadUnitId(),
					null, e.occurredOn(), null);
			case ObstacleReassigned e -> new Letter(e.letterNumber(), LetterKind.ASSIGNMENT, null, null, e.leadUnitId(),
					e.reason(), e.occurredOn(), null);
			case ObstacleUrged e -> new Letter(e.letterNumber(), LetterKind.URGING, null, e.cause(), e.unitId(),
					e.text(), e.occurredOn(), null);
			case ObstacleSupervised e ->
				new Letter(e.orderNumber(), LetterKind.SUPERVISION, null, null, null, e.reason(), e.occurredOn(), null);
			case SupervisionLetterIssued e -> new Letter(e.letterNumber(), LetterKind.WARNING, e.colour(), null,
					e.unitId(), e.reason(), e.occurredOn(), e.answerBy().due());
			case ObstacleCriticised e -> new Letter(e.noticeNumber(), LetterKind.CRITICISM, null, null, e.unitId(),
					e.reason(), e.occurredOn(), null);
			case ObstacleInterviewed e -> new Letter(LetterKind.INTERVIEW.number(obstacleNumber, interviews),
					LetterKind.INTERVIEW, null, null, null, e.record(), e.occurredOn(), null);
			case GovernmentDecisionRecorded e -> new Letter(e.letterNumber(), LetterKind.DECISION, null, null,
					e.ownerUnitId(), e.text(), e.occurredOn(), null);
			default -> null;
		};
	}

}
