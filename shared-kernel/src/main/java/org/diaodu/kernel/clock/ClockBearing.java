package org.diaodu.kernel.clock;

import java.util.List;

/**
 * An event that starts, moves or ends clocks of whatever it happened to. What it says is
 * all there is to know of them: the table of clocks is made from events of this kind, and
 * can be made again.
 */
public interface ClockBearing {

	/**
	 * What it does to all clocks of its subject at once.
	 */
	enum All {

		/** nothing */
		STAY,
		/**
		 * they stand still but for those of the standstill itself; what falls due
		 * meanwhile rings when they wake
		 */
		SLEEP,
		/** they run on */
		WAKE,
		/** they end */
		END

	}

	/** Clocks that run from now on, instead of what ran under the same kind and key. */
	default List<DueClock> startsClocks() {
		return List.of();
	}

	/** Clocks that run no longer, if they did; ended before others start. */
	default List<ClockRef> endsClocks() {
		return List.of();
	}

	/** What it does to all clocks of its subject. */
	default All allClocks() {
		return All.STAY;
	}

}
