package org.diaodu.kernel.obstacle.event;

import java.util.List;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;

/**
 * An event that starts and ends clocks of an obstacle, and names them.
 */
interface ObstacleClocks extends ClockBearing {

	/** Those that run from now on. */
	List<DueClock> clocks();

	/** Those that run no longer. */
	List<ClockRef> ended();

	@Override
	default List<DueClock> startsClocks() {
		return clocks();
	}

	@Override
	default List<ClockRef> endsClocks() {
		return ended();
	}

}
