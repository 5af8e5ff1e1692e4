package org.diaodu.kernel.clock;

/**
 * One clock among those of a subject.
 *
 * @param key which of its kind, such as the code of a node; empty where there is one only
 */
public record ClockRef(ClockKind kind, String key) {

	/**
	 * Whether it runs while all others of its subject stand still, since it is about the
	 * standstill itself: how long it may last, and what follows when that was too long.
	 */
	public boolean runsInStandstill() {
		return this.kind == ClockKind.OBSTACLE_STANDSTILL || this.key.equals(ClockKind.OBSTACLE_STANDSTILL.name());
	}

}
