package org.diaodu.command.log;

/**
 * Names of the beans that every aggregate of the program is wired with.
 */
public final class AggregateBeans {

	/** Keeps aggregates between commands. */
	public static final String CACHE = "aggregateCache";

	/** Tells which aggregate a command is for. */
	public static final String TARGETS = "commandTargets";

	private AggregateBeans() {
	}

}
