package org.diaodu.command.clock;

/**
 * How this process lets clocks ring.
 *
 * @param running whether it does so by itself; otherwise only when asked to
 * @param parallel how many ring at the same time at most; those of one subject one after
 * the other, as they fell due, and with 1 all of them
 */
public record ClockSettings(boolean running, int parallel) {

	/** What holds unless somebody says otherwise. */
	public static final ClockSettings DEFAULT = new ClockSettings(true, 32);

	public ClockSettings {
		if (parallel < 1) {
			throw new IllegalArgumentException("at least one clock must be able to ring: " + parallel);
		}
	}

}
