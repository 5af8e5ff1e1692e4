package org.diaodu.query.graphql;

import java.util.Map;

import graphql.execution.AbortExecutionException;
import org.diaodu.kernel.message.Refusal;

/**
 * Ends a request that is larger than allowed.
 */
final class LimitExceeded extends AbortExecutionException {

	private static final long serialVersionUID = 1L;

	private final transient Refusal refusal;

	/**
	 * For what was too large.
	 * @param what such as {@code depth}
	 * @param max how much is allowed
	 */
	LimitExceeded(String what, long max) {
		super(EdgeCode.LIMIT_EXCEEDED.name());
		this.refusal = refusal(what, max);
	}

	static Refusal refusal(String what, long max) {
		return new Refusal(EdgeCode.LIMIT_EXCEEDED.name(), null, Map.of("what", what, "max", Long.toString(max)));
	}

	Refusal refusal() {
		return this.refusal;
	}

}
