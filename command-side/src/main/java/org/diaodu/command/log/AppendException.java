package org.diaodu.command.log;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A group was not appended, or it is not known whether it was.
 */
final class AppendException extends RuntimeException {

	private final Reason reason;

	private final transient Map<String, String> arguments;

	AppendException(Reason reason, @Nullable Throwable cause) {
		this(reason, Map.of(), cause);
	}

	AppendException(Reason reason, Map<String, String> arguments, @Nullable Throwable cause) {
		super(reason.name(), cause, false, false);
		this.reason = reason;
		this.arguments = Map.copyOf(arguments);
	}

	Reason reason() {
		return this.reason;
	}

	/** For {@link Reason#CLAIMED}: kind, key and holder. */
	Map<String, String> arguments() {
		return this.arguments;
	}

	/** Why. */
	enum Reason {

		/** Another command appended to the same aggregate first. */
		SEQUENCE_TAKEN,
		/** A command of this id was answered: it is in the log, or changed nothing. */
		COMMAND_RECORDED,
		/** A key is held by another aggregate. */
		CLAIMED,
		/** The queue is full. */
		OVERLOADED,
		/** The store could not be reached or did not answer; nothing was recorded. */
		UNAVAILABLE,
		/** The connection broke while the store was at work: recorded or not. */
		UNKNOWN,
		/** The store refused it for a reason that is a fault of this program. */
		FAULT

	}

}
