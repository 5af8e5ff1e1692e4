package org.diaodu.command.reaction;

import java.util.Set;

import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * Tells what only stands in the way of a command for a while from what it will meet
 * again.
 */
public final class PassingRefusal {

	private static final Set<String> PASSING = Set.of(CommonRefusal.STORE_UNAVAILABLE.name(),
			CommonRefusal.OVERLOADED.name(), CommonRefusal.CONCURRENT_CHANGE.name());

	private PassingRefusal() {
	}

	/** Whether the same command may succeed later, unchanged. */
	public static boolean is(@Nullable Throwable failure) {
		Refusal refusal = of(failure);
		return refusal != null && PASSING.contains(refusal.code());
	}

	/** Whether no other command would fare better now. */
	public static boolean isOfAll(@Nullable Throwable failure) {
		Refusal refusal = of(failure);
		return refusal != null && PASSING.contains(refusal.code())
				&& !refusal.code().equals(CommonRefusal.CONCURRENT_CHANGE.name());
	}

	/** The refusal a command was answered with, or null when it met a fault. */
	public static @Nullable Refusal of(@Nullable Throwable failure) {
		return (failure instanceof CommandExecutionException refused
				&& refused.<Object>getDetails().orElse(null) instanceof Refusal refusal) ? refusal : null;
	}

}
