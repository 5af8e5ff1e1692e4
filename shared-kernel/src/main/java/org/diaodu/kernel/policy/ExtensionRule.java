package org.diaodu.kernel.policy;

import org.diaodu.kernel.message.Clause;

/**
 * The one rule by which what was promised is given more time, whether nodes count it in
 * days or obstacles in working days: at most so often, and all times together by at most
 * a share of what was promised first. Until when one may ask is a day, found by whoever
 * knows how days are counted.
 *
 * @param percent of the first length, rounded down
 * @param times how often
 */
@Clause({ "F-002", "F-077" })
public record ExtensionRule(int percent, int times) {

	private static final int HUNDRED = 100;

	/** By how much all extensions together may add to a first length. */
	public long most(long first) {
		return Math.max(0, first) * this.percent / HUNDRED;
	}

	/** Whether it was extended as often as it may be. */
	public boolean isUsedUp(int extensions) {
		return extensions >= this.times;
	}

}
