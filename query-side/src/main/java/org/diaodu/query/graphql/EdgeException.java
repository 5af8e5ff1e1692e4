package org.diaodu.query.graphql;

import java.util.Map;

import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Ends a field with a top-level error: the caller may not do this at all, or the program
 * cannot.
 */
public final class EdgeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Refusal refusal;

	private final @Nullable String commandId;

	/**
	 * For what is no user error.
	 * @param commandId what to send again to learn the outcome, null when nothing was
	 * sent
	 * @param cause the fault behind it, which is logged and never answered
	 */
	public EdgeException(Refusal refusal, @Nullable String commandId, @Nullable Throwable cause) {
		super(refusal.code(), cause, false, false);
		this.refusal = refusal;
		this.commandId = commandId;
	}

	/** For a fault of the edge. */
	public static EdgeException of(EdgeCode code) {
		return new EdgeException(new Refusal(code.name(), null, Map.of()), null, null);
	}

	/** Why. */
	public Refusal refusal() {
		return this.refusal;
	}

	/** The command concerned, or null. */
	public @Nullable String commandId() {
		return this.commandId;
	}

}
