package org.diaodu.query.graphql;

import java.util.Map;

import org.diaodu.kernel.message.Refusal;

/**
 * Ends a question with a top-level error, or a change with one in its payload: the caller
 * may not do this at all, or the program cannot.
 */
public final class EdgeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Refusal refusal;

	/** For what is answered so. */
	public EdgeException(Refusal refusal) {
		super(refusal.code(), null, false, false);
		this.refusal = refusal;
	}

	/** For a fault of the edge. */
	public static EdgeException of(EdgeCode code) {
		return new EdgeException(new Refusal(code.name(), null, Map.of()));
	}

	/** Why. */
	public Refusal refusal() {
		return this.refusal;
	}

}
