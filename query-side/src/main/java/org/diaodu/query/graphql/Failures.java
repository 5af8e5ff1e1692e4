package org.diaodu.query.graphql;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.axonframework.messaging.HandlerExecutionException;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the refusal in what a gateway failed with, whichever process it comes from.
 */
final class Failures {

	private static final int MAX_CAUSES = 10;

	private Failures() {
	}

	/** The refusal, or null when it failed otherwise. */
	static @Nullable Refusal refusalIn(Throwable failure) {
		Throwable cause = failure;
		for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
			switch (cause) {
				case EdgeException edge -> {
					return edge.refusal();
				}
				case RefusedException refused -> {
					return refused.refusal();
				}
				case HandlerExecutionException executed when executed.getDetails()
					.orElse(null) instanceof Refusal refusal -> {
					return refusal;
				}
				default -> cause = cause.getCause();
			}
		}
		return null;
	}

	/** What is inside the wrappers of asynchronous code. */
	static RuntimeException unwrapped(Throwable failure) {
		Throwable cause = failure;
		while ((cause instanceof CompletionException || cause instanceof ExecutionException)
				&& cause.getCause() != null) {
			cause = cause.getCause();
		}
		return (cause instanceof RuntimeException runtime) ? runtime : new CompletionException(cause);
	}

}
