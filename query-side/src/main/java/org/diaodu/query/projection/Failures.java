package org.diaodu.query.projection;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a database that is away for a while from an event that cannot be applied.
 */
final class Failures {

	private static final int LONGEST_REASON = 500;

	/**
	 * Connection, resources, operator and system: wait and try again. 40 is a
	 * serialization failure or deadlock, 55P03 and 57014 are time-outs. 42 is a missing
	 * table or right: no event's fault, so better to stand still than to set all aside.
	 */
	private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "42", "53", "57", "58");

	private Failures() {
	}

	static boolean passing(Throwable failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotCreateTransactionException
					|| cause instanceof org.springframework.transaction.TransactionSystemException) {
				return true;
			}
			if (cause instanceof SQLException sql) {
				String state = sql.getSQLState();
				return state == null || PASSING_CLASSES.contains(state.substring(0, 2)) || "55P03".equals(state);
			}
		}
		return false;
	}

	static String describe(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		String text = root.getClass().getSimpleName() + ": " + root.getMessage();
		return (text.length() > LONGEST_REASON) ? text.substring(0, LONGEST_REASON) : text;
	}

}
