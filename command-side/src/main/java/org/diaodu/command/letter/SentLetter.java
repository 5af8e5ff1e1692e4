package org.diaodu.command.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.GovernmentBody;
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
 * A letter as the event tells it that sent it and gave it its number.
 *
 * @param unitId who it is for, null when the event names none
 * @param text what was said with it, null when nothing
 * @param answerBy last day to answer, null when none is asked
 * @param urging which urging it is, 0 when it is none
 * @param interviewed how many people were called in, 0 when nobody was
 * @param fellDueOn when it should have been issued, null when that is the same day
 * @param step the step that is late, null when it is none
 */
@Clause({ "F-119", "F-120", "F-121", "F-128" })
record SentLetter(LetterForm form, String number, @Nullable String unitId, @Nullable String text,
		@Nullable LocalDate answerBy, int urging, @Nullable UrgeCause cause, @Nullable GovernmentBody body,
		@Nullable String documentNo, int interviewed, LocalDate issuedOn, @Nullable LocalDate fellDueOn,
		@Nullable ClockKind step) {

	/**
	 * As it was issued on a day. What rang late rests on an earlier one, which is told
	 * apart (ADR 0162); a record of an interview is of the day of the interview.
	 */
	SentLetter issued(LocalDate day) {
		return (this.form == LetterForm.INTERVIEW || !day.isAfter(this.issuedOn)) ? this
				: new SentLetter(this.form, this.number, this.unitId, this.text, this.answerBy, this.urging, this.cause,
						this.body, this.documentNo, this.interviewed, day, this.issuedOn, this.step);
	}

	/**
	 * The letter of an event, or null when it sent none.
	 * @param obstacleNumber of its obstacle
	 * @param interviews how many there were by then: the record of an interview has its
	 * number from its place among them (ADR 0106)
	 */
	static @Nullable SentLetter of(@Nullable DomainEvent event, String obstacleNumber, int interviews) {
		return switch (event) {
			case ObstacleAssigned it ->
				plain(LetterForm.ASSIGNMENT, it.letterNumber(), it.leadUnitId(), null, response(it), it.occurredOn());
			case ObstacleReassigned it -> plain(LetterForm.REASSIGNMENT, it.letterNumber(), it.leadUnitId(),
					it.reason(), response(it), it.occurredOn());
			case ObstacleUrged it -> new SentLetter(LetterForm.URGING, it.letterNumber(), it.unitId(), it.text(), null,
					it.number(), it.cause(), null, null, 0, it.occurredOn(), null, step(it));
			case ObstacleSupervised it ->
				plain(LetterForm.SUPERVISION, it.orderNumber(), null, it.reason(), null, it.occurredOn());
			case SupervisionLetterIssued it -> plain(form(it.colour()), it.letterNumber(), it.unitId(), it.reason(),
					it.answerBy().due(), it.occurredOn());
			case ObstacleCriticised it ->
				plain(LetterForm.CRITICISM, it.noticeNumber(), it.unitId(), it.reason(), null, it.occurredOn());
			case ObstacleInterviewed it -> new SentLetter(LetterForm.INTERVIEW,
					LetterKind.INTERVIEW.number(obstacleNumber, interviews), null, it.record(), null, 0, null, null,
					null, it.interviewedIds().size(), it.occurredOn(), null, null);
			case GovernmentDecisionRecorded it ->
				new SentLetter(LetterForm.DECISION, it.letterNumber(), it.ownerUnitId(), it.text(), response(it), 0,
						null, it.body(), it.documentNo(), 0, it.occurredOn(), null, null);
			case null, default -> null;
		};
	}

	/** The form of the letter of an event, or null when it sent none. */
	static @Nullable LetterForm formOf(@Nullable DomainEvent event) {
		SentLetter letter = of(event, "", 1);
		return (letter != null) ? letter.form() : null;
	}

	private static SentLetter plain(LetterForm form, String number, @Nullable String unitId, @Nullable String text,
			@Nullable LocalDate answerBy, LocalDate issuedOn) {
		return new SentLetter(form, number, unitId, text, answerBy, 0, null, null, null, 0, issuedOn, null, null);
	}

	private static LetterForm form(LetterColour colour) {
		return switch (colour) {
			case BLUE -> LetterForm.WARNING_BLUE;
			case YELLOW -> LetterForm.WARNING_YELLOW;
			case RED -> LetterForm.WARNING_RED;
		};
	}

	/** Which step is urged, as the clock says that rang. */
	private static @Nullable ClockKind step(ObstacleUrged event) {
		return event.ended()
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_STEP_URGING)
			.map((clock) -> ClockKind.valueOf(clock.key()))
			.findFirst()
			.orElse(null);
	}

	/** The last day to accept or return. */
	private static @Nullable LocalDate response(ClockBearing event) {
		return event.startsClocks()
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_RESPONSE)
			.map((DueClock clock) -> clock.deadline().due())
			.findFirst()
			.orElse(null);
	}

}
