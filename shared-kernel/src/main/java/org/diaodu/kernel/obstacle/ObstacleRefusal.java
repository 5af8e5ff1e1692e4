package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for saying no to whoever deals with obstacles.
 */
public enum ObstacleRefusal implements RefusalCode {

	/** An obstacle of this id was reported with other content. */
	OBSTACLE_EXISTS,
	/** What is meant as a number is none, or its check digit does not fit: mistyped. */
	OBSTACLE_NUMBER_UNSOUND,
	/** The obstacle stands where this cannot be done (argument {@code status}). */
	OBSTACLE_STATE_UNFIT,
	/** The day lies before the last change (argument {@code last}). */
	OBSTACLE_EARLIER_THAN_LAST_CHANGE,
	/** The project has no division the number could name. */
	OBSTACLE_PROJECT_UNPLACED,
	/** There is no number left in this month and division. */
	OBSTACLE_SERIES_FULL,
	/** There is no such sub-item (argument {@code code}). */
	OBSTACLE_ITEM_UNKNOWN,
	/** What is sorted must be classified. */
	OBSTACLE_UNCLASSIFIED,
	/** There is no such unit, or it stands no more (argument {@code unitId}). */
	OBSTACLE_UNIT_UNFIT,
	/** The unit is named twice (argument {@code unitId}). */
	OBSTACLE_UNIT_TWICE,
	/** What a unit solves by itself has no cooperating units. */
	OBSTACLE_SCOPE_CROSSES,
	/**
	 * What is solved by a unit itself is led by one of the project's district or of the
	 * city (argument {@code unitId}).
	 */
	OBSTACLE_LEAD_ELSEWHERE,
	/** What crosses departments needs a cooperating unit. */
	OBSTACLE_SCOPE_NOT_CROSSING,
	/** The days are none, or more than given (argument {@code max}). */
	OBSTACLE_DAYS_UNFIT,
	/**
	 * A cooperating unit must answer between today and the due day (argument
	 * {@code due}).
	 */
	OBSTACLE_COOPERATOR_DUE_UNFIT,
	/** A return needs a ground in law or fact. */
	OBSTACLE_GROUND_REQUIRED,
	/** A return needs an alternative. */
	OBSTACLE_ALTERNATIVE_REQUIRED,
	/** It was handed over for good and cannot be returned. */
	OBSTACLE_ASSIGNMENT_BINDING,

	OBSTACLE_DECISION_BINDING,
	/** Evidence is needed. */
	OBSTACLE_EVIDENCE_REQUIRED,
	/** A note of this id was made with other content. */
	OBSTACLE_NOTE_EXISTS,
	/** The cooperating unit has answered. */
	OBSTACLE_ALREADY_ANSWERED,
	/** An extension waits for its decision. */
	OBSTACLE_EXTENSION_PENDING,
	/** No extension waits for a decision. */
	OBSTACLE_EXTENSION_NOT_ASKED,
	/** Too late to ask or grant (argument {@code last}). */
	OBSTACLE_EXTENSION_TOO_LATE,
	/** More than may be added (argument {@code left}). */
	OBSTACLE_EXTENSION_TOO_LONG,
	/** No day is asked for. */
	OBSTACLE_EXTENSION_NO_DAY,
	/** It was extended as often as allowed (argument {@code most}). */
	OBSTACLE_EXTENSIONS_USED_UP,
	/** Nobody decides on what they asked for. */
	OBSTACLE_EXTENSION_OWN,
	/** There is no tier above. */
	OBSTACLE_AT_HIGHEST_TIER,
	/** 已提前提请上一级,由该级办理 */
	OBSTACLE_RAISED_EARLY,
	/** Supervision is open. */
	OBSTACLE_SUPERVISED,
	/** No supervision is open. */
	OBSTACLE_NOT_SUPERVISED,
	/** The red letter is the last. */
	OBSTACLE_LAST_LETTER,
	/** The red letter has not expired. */
	OBSTACLE_INTERVIEW_TOO_EARLY,
	/** Nobody calls themselves in. */
	OBSTACLE_INTERVIEW_SELF,
	/** Only those of the unit that let the red letter expire are called in. */
	OBSTACLE_INTERVIEW_OTHERS,
	/** It was not urged in vain for long enough. */
	OBSTACLE_CRITICISM_TOO_EARLY,
	/** A government must decide first. */
	OBSTACLE_GOVERNMENT_DECIDES,
	/** Nothing waits for a government. */
	OBSTACLE_GOVERNMENT_NOT_ASKED,
	/** The day a decision binds to lies before today. */
	OBSTACLE_DECISION_DUE_PAST,
	/** It was rated. */
	OBSTACLE_RATED,
	/** Whoever rated low was not called back. */
	OBSTACLE_CALL_BACK_PENDING,
	/** Nobody waits for a call. */
	OBSTACLE_CALL_BACK_NOT_PENDING,
	/** It can be merged only with another open one of the same project. */
	OBSTACLE_MERGE_UNFIT,
	/**
	 * Nor with one that stands still or is said to be solved (argument {@code status}).
	 */
	OBSTACLE_MERGE_STOPPED,
	/** No taxonomy was adopted. */
	OBSTACLE_TAXONOMY_MISSING,
	/** A version of this name or day was adopted with other content. */
	OBSTACLE_TAXONOMY_EXISTS,

	OBSTACLE_TAXONOMY_NOT_AHEAD,
	/** A figure of law lost its mark or was exceeded (argument {@code code}). */
	OBSTACLE_TAXONOMY_STATUTORY,
	/** The taxonomy contradicts itself (argument {@code code}). */
	OBSTACLE_TAXONOMY_UNFIT,
	/** What moves a clock is dated today (argument {@code today}). */
	OBSTACLE_DAY_NOT_TODAY,
	/** The unit is of a higher tier: sort it again (argument {@code unitId}). */
	OBSTACLE_UNIT_ABOVE_TIER,
	/** Nobody confirms what their own unit claims. */
	OBSTACLE_CONFIRM_OWN,
	/** The clock is not due yet (argument {@code dueOn}). */
	OBSTACLE_CLOCK_EARLY,
	/**
	 * A government decided owner and day: only it or one above decides anew (argument
	 * {@code body}).
	 */
	OBSTACLE_BOUND_BY_GOVERNMENT,
	/** A government's decision names its document, with issuer and number. */
	OBSTACLE_DECISION_UNDOCUMENTED,
	/** Nobody takes back what their own unit must solve, or is late with. */
	OBSTACLE_WITHDRAW_OWN,
	/** What others reported was merged into it: one alone cannot take it back. */
	OBSTACLE_REPORTED_BY_OTHERS,
	/** Too long after it was taken back (argument {@code last}). */
	OBSTACLE_REVOCATION_TOO_LATE,
	/** The owner asked for more speed not long ago (argument {@code next}). */
	OBSTACLE_WISH_TOO_SOON,
	/** What was sorted cannot become part of what was not. */
	OBSTACLE_MERGE_UNSORTED,
	/** What is supervised does not vanish in another. */
	OBSTACLE_MERGE_SUPERVISED,
	/** Nor does what a government was asked about and has not decided. */
	OBSTACLE_MERGE_UNDECIDED,
	/** What a higher tier deals with does not become part of what a lower one does. */
	OBSTACLE_MERGE_DOWN,
	/** A criticism that waits would wait there for nobody. */
	OBSTACLE_MERGE_UNCRITICISED,
	/**
	 * Nobody decides on the work of their own unit, supervises or criticises it (argument
	 * {@code matter}: why it is theirs).
	 */
	OBSTACLE_WORK_OWN,
	/**
	 * That government decided on it by that document before (arguments {@code body},
	 * {@code documentNo}).
	 */
	OBSTACLE_DECISION_REPEATED,
	/** What is supervised is not taken back. */
	OBSTACLE_WITHDRAW_SUPERVISED,
	/** Nor is what a government was asked about and has not decided. */
	OBSTACLE_WITHDRAW_UNDECIDED,
	/** What was said to be there still is not taken back as a mistake. */
	OBSTACLE_WITHDRAW_UPHELD,
	/** Nobody is in office in the unit who could solve it (argument {@code unitId}). */
	OBSTACLE_UNIT_UNSTAFFED,
	/** Nobody urges their own unit: it is their turn. */
	OBSTACLE_URGE_OWN,
	/**
	 * The unit whose turn it is was urged by hand not long ago (argument {@code next}).
	 */
	OBSTACLE_URGED_TOO_SOON

}
