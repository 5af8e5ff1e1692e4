package org.diaodu.command.notice;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Takes notices out of the program by one way. Each has a thread of its own, so that a
 * dead one delays no other.
 */
interface Courier {

	/** Looks this often for what was written meanwhile. */
	Duration LOOK = Duration.ofSeconds(3);

	/** What its thread is called. */
	String name();

	/** Takes out what is due; returns when nothing is, or nothing can be done now. */
	void deliver();

	/** When to look again. */
	@Nullable Instant nextDue();

}
