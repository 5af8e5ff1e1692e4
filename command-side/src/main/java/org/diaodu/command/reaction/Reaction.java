package org.diaodu.command.reaction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something the program does by itself, again and again.
 */
public interface Reaction {

	/** What its thread is called. */
	String name();

	/** Does what is due now. */
	void react();

	/** When it is due next though the log stands still, or null when it is not. */
	@Nullable Instant nextDue();

}
