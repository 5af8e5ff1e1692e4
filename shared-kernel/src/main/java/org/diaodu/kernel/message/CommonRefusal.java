package org.diaodu.kernel.message;

/** Reasons for saying no that no feature owns. */
public enum CommonRefusal implements RefusalCode {

	/** A required value is missing or blank. */
	VALUE_REQUIRED,
	/** A text is longer than allowed (argument {@code max}). */
	VALUE_TOO_LONG,
	/** A value is malformed or outside its range. */
	VALUE_INVALID,
	/** A command needs a reason and none was given. */
	REASON_REQUIRED,
	/** The business date lies in the future. */
	DATE_IN_FUTURE,
	/** The caller may not do this (role, tier, territory or sector). */
	NOT_PERMITTED,
	/** There is nothing under this id that the caller may see. */
	NOT_FOUND,
	/** The command id was used before, for another content. */
	COMMAND_ID_REUSED,
	/** Others changed the same thing at the same moment, repeatedly; try again. */
	CONCURRENT_CHANGE,
	/** A unique key is held by another (arguments {@code kind}, {@code key}). */
	ALREADY_CLAIMED,
	/** The store cannot be reached; nothing was recorded that was not acknowledged. */
	STORE_UNAVAILABLE,
	/** So many commands are waiting that this one was not accepted. */
	OVERLOADED,
	/** The dispatch log has not come to the index to wait for (argument {@code head}). */
	AWAIT_INDEX_UNKNOWN,
	/** A number lies outside its range (arguments {@code lowest}, {@code highest}). */
	VALUE_OUT_OF_RANGE,
	/** The day lies so far back that it cannot be meant (argument {@code earliest}). */
	DATE_TOO_EARLY,
	/** The day lies so far ahead that it cannot be meant (argument {@code latest}). */
	DATE_TOO_LATE

}
