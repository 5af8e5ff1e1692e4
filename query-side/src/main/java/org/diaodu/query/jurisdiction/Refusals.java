package org.diaodu.query.jurisdiction;

import org.axonframework.queryhandling.QueryExecutionException;

import org.diaodu.kernel.message.Refusal;

/**
 * How a query says no: with details that survive a process boundary.
 */
public final class Refusals {

	private Refusals() {
	}

	/** The refusal as an exception to throw. */
	@SuppressWarnings("NullAway") // no cause
	public static QueryExecutionException refuse(Refusal refusal) {
		return new QueryExecutionException(refusal.code(), null, refusal);
	}

}
