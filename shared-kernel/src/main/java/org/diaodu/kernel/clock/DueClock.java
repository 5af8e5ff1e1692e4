package org.diaodu.kernel.clock;

/**
 * A clock that runs, and until when.
 *
 * @param key which of its kind, such as the code of a node; empty where there is one only
 */
public record DueClock(ClockKind kind, String key, Deadline deadline) {

	/** Which clock it is. */
	public ClockRef ref() {
		return new ClockRef(this.kind, this.key);
	}

}
