package org.diaodu.command.log;

/**
 * Names of the beans that every aggregate of the program is wired with.
 */
public final class AggregateBeans {

	/**
	 * Keeps aggregates between commands, by id: of several classes that decide on the
	 * events of one id only one may use it.
	 */
	public static final String CACHE = "aggregateCache";

	/** Tells which aggregate a command is for. */
	public static final String TARGETS = "commandTargets";

	private AggregateBeans() {
	}

}
