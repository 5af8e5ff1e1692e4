package org.diaodu.kernel.permit;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for saying no to whoever records permits.
 */
public enum PermitRefusal implements RefusalCode {

	/** Nothing is adopted by which to judge. */
	PERMIT_CATALOGUE_MISSING,
	/**
	 * A version of that name was adopted with other content (argument {@code version}).
	 */
	PERMIT_CATALOGUE_VERSION_EXISTS,
	/**
	 * A version must apply from a later day than the last one (argument {@code last}).
	 */
	PERMIT_CATALOGUE_NOT_LATER,
	/** Two permits of a catalogue bear the same code (argument {@code code}). */
	PERMIT_CODE_TWICE,
	/** Limits of one permit must be counted in the same unit, none negative. */
	PERMIT_LIMIT_UNFIT,
	/** A promise is longer than the law allows. */
	PERMIT_PROMISE_LONGER_THAN_LAW,
	/** Renewals, their length and the validity do not fit each other. */
	PERMIT_VALIDITY_UNFIT,
	/** The catalogue of that day has no such permit (argument {@code code}). */
	PERMIT_CODE_UNKNOWN,
	/** A project of this family needs no such permit (argument {@code code}). */
	PERMIT_NOT_OF_FAMILY,
	/** The catalogue names no office: name it. */
	PERMIT_DEPARTMENT_REQUIRED,
	/**
	 * The office is neither the catalogue's nor a department of the city or of the
	 * project's district, or no longer stands.
	 */
	PERMIT_DEPARTMENT_UNFIT,
	/** The project has no such permit (argument {@code permitId}). */
	PERMIT_UNKNOWN,
	/** The permit exists with other content (argument {@code permitId}). */
	PERMIT_EXISTS,
	/** Where the permit stands this cannot be done (argument {@code state}). */
	PERMIT_STATE_UNFIT,
	/** Nothing is decided before the application was accepted. */
	PERMIT_NOT_ACCEPTED,
	/** The day lies before the last step of the permit (argument {@code last}). */
	PERMIT_EARLIER_THAN_LAST_STEP,
	/** A planned day must not lie before the day it was planned on. */
	PERMIT_PLANNED_IN_THE_PAST,
	/** The law knows no extension of this limit. */
	PERMIT_LIMIT_NOT_EXTENDABLE,
	/** A limit is extended once. */
	PERMIT_LIMIT_ALREADY_EXTENDED,
	/** The limit passed (argument {@code due}): it cannot be extended any more. */
	PERMIT_LIMIT_PASSED,
	/** The validity must end after the day of issue. */
	PERMIT_VALIDITY_NOT_AFTER_ISSUE,
	/** The catalogue gives no validity beyond a day (argument {@code latest}). */
	PERMIT_VALIDITY_TOO_LONG,
	/** The permit cannot be renewed. */
	PERMIT_NOT_RENEWABLE,
	/** All renewals are used (argument {@code max}). */
	PERMIT_RENEWALS_USED,
	/** A renewal must be asked for by then (argument {@code latest}). */
	PERMIT_RENEWAL_TOO_LATE,
	/** The green channel is open. */
	PERMIT_GREEN_CHANNEL_OPEN,
	/** The green channel is not open, or was over by that day. */
	PERMIT_GREEN_CHANNEL_NOT_OPEN,
	/** The green channel would end before it began. */
	PERMIT_GREEN_CHANNEL_ENDS_BEFORE_START,
	/** The last day of the clock has not passed (argument {@code dueOn}). */
	PERMIT_CLOCK_EARLY,
	/**
	 * Whoever does not serve in the deciding office cites what the office issued.
	 */
	PERMIT_EVIDENCE_REQUIRED,
	/**
	 * A standstill is told too late: it may not begin before a day (argument
	 * {@code earliest}).
	 */
	PERMIT_STANDSTILL_TOO_EARLY,
	/**
	 * What is told of an earlier day is shown by what the office wrote then, by whomever.
	 */
	PERMIT_PAST_UNPROVEN,
	/**
	 * All that is lacking is asked for at once, so often at most (argument {@code max}).
	 */
	PERMIT_SUPPLEMENT_ALREADY_REQUESTED,
	/** Only who leads the deciding office that day gives its limit more days. */
	PERMIT_APPROVER_NOT_HEAD,
	/** Nobody records an extension they allowed themselves. */
	PERMIT_APPROVER_IS_SENDER

}
