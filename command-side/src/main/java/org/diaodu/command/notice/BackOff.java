package org.diaodu.command.notice;

import java.time.Duration;

/**
 * How long to wait after a failure: twice as long each time, up to a bound, and not the
 * same for all that failed at the same moment.
 */
final class BackOff {

	private static final Duration FIRST = Duration.ofSeconds(5);

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private static final int DOUBLINGS = 8;

	private static final int GRAINS = 1024;

	private BackOff() {
	}

	/**
	 * The wait after so many failures.
	 * @param failures 1 or more, one after the other
	 * @param what tells apart what failed: between half of the wait and all of it is
	 * chosen by it, the same for the same
	 */
	static Duration after(int failures, Object what) {
		long whole = Math.min(FIRST.toMillis() << Math.min(failures - 1, DOUBLINGS), LONGEST.toMillis());
		int grain = Math.floorMod((what.toString() + '/' + failures).hashCode() * 0x9E3779B9 >>> 8, GRAINS);
		return Duration.ofMillis(whole / 2 + whole / 2 * grain / GRAINS);
	}

}
