package org.diaodu.command.log;

/**
 * How far the log is known to reach, without asking the store: everything this process
 * appended, and what it has heard of others.
 */
@FunctionalInterface
public interface AppendedHere {

	/** Highest log index known, -1 when none is. */
	long logIndex();

}
