package org.diaodu.command.log;

/**
 * Whether to presume that an aggregate that usually is new is new. Where it was not, the
 * next ones are looked up, more of them each time: a list that is imported again does not
 * fail row by row.
 */
final class Presumption {

	private static final int FEWEST = 64;

	private static final int MOST = 4_096;

	private int looksLeft;

	private int looksNext = FEWEST;

	/** Whether it may be presumed this time. */
	synchronized boolean holds() {
		if (this.looksLeft == 0) {
			return true;
		}
		this.looksLeft--;
		return false;
	}

	/** It was presumed and true. */
	synchronized void wasRight() {
		this.looksNext = FEWEST;
	}

	/** It was presumed and false. */
	synchronized void wasWrong() {
		if (this.looksLeft == 0) {
			this.looksLeft = this.looksNext;
			this.looksNext = Math.min(MOST, this.looksNext * 2);
		}
	}

}
