package org.diaodu.application.simulation;

import java.util.SplittableRandom;

/** Draws lots from a seed. */
record Chance(SplittableRandom random) {

	static Chance of(long seed) {
		return new Chance(new SplittableRandom(seed));
	}

	int between(int least, int most) {
		return this.random.nextInt(least, most + 1);
	}

	boolean percent(int percent) {
		return this.random.nextInt(100) < percent;
	}

	<T> T oneOf(T[] all) {
		return all[this.random.nextInt(all.length)];
	}

}
