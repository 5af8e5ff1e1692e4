package org.diaodu.command.reaction;

import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * Failures that pass: the same command may well succeed later.
 */
final class Passing {

	private Passing() {
	}

	static boolean is(@Nullable Throwable failure) {
		return failure instanceof CommandExecutionException refused && refused.<Object>getDetails()
			.filter((details) -> details instanceof Refusal refusal
					&& (refusal.code().equals(CommonRefusal.STORE_UNAVAILABLE.name())
							|| refusal.code().equals(CommonRefusal.OVERLOADED.name())
							|| refusal.code().equals(CommonRefusal.CONCURRENT_CHANGE.name())))
			.isPresent();
	}

}
