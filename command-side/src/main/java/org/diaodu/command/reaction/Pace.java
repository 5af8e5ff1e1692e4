package org.diaodu.command.reaction;

import java.util.concurrent.TimeUnit;

/**
 * Leaves time to whoever reads and writes while all projects of a city are judged, which
 * nobody waits for: after each page as much rest as its share of the time asks for.
 */
final class Pace {

	private static final int WHOLE = 100;

	private final int share;

	/**
	 * A pace.
	 * @param share percent of the time to work, 100 for no rest
	 */
	Pace(int share) {
		if (share < 1 || share > WHOLE) {
			throw new IllegalArgumentException("diaodu.lights.share-percent is not 1 to 100: " + share);
		}
		this.share = share;
	}

	/** Rests after so long a work; an interrupted thread does not. */
	void restAfter(long nanos) {
		long rest = nanos * (WHOLE - this.share) / this.share;
		if (rest > 0) {
			try {
				TimeUnit.NANOSECONDS.sleep(rest);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
