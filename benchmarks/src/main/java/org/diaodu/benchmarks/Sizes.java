package org.diaodu.benchmarks;

/**
 * How large a run is.
 *
 * @param name written into the table, since figures of different sizes do not compare
 * @param projects of the generated city
 * @param runs how often each candidate is measured; the median counts
 * @param seconds how long a rate is measured each time
 * @param creates commands of one run of creations
 * @param rows of the imported spreadsheet
 * @param existing projects behind the start on existing data
 * @param guaranteed projects of the leader whose office changes
 * @param stewarded projects of the city whose lists of responsibility are asked for
 * @param people who hold its posts
 * @param obstacles that were dealt with, in the history of the city
 * @param open obstacles beside them that wait for somebody
 * @param outside whether processes are started to measure how long that takes
 */
record Sizes(String name, int projects, int runs, int seconds, int creates, int rows, int existing, int guaranteed,
		int stewarded, int people, int obstacles, int open, boolean outside) {

	/** What is published. */
	static final Sizes FULL = new Sizes("full", 100_000, 3, 8, 20_000, 10_000, 25_000, 300, 15_000, 5_000, 95_000,
			5_000, true);

	/** For a machine that others use too. */
	static final Sizes MEDIUM = new Sizes("medium", 20_000, 3, 4, 5_000, 3_000, 4_000, 300, 15_000, 5_000, 25_000,
			5_000, true);

	/** To try whether a change moved anything. */
	static final Sizes QUICK = new Sizes("quick", 5_000, 1, 3, 2_000, 1_000, 2_000, 300, 3_000, 1_000, 2_000, 500,
			true);

	/** To try whether the scoreboard itself works. */
	static final Sizes TOY = new Sizes("toy", 60, 1, 1, 40, 20, 10, 5, 12, 6, 6, 12, false);

	/** Whether only the scoreboard is tried, whose figures then tell nothing. */
	boolean isTrial() {
		return !this.outside;
	}

	/** The same with a city of another size. */
	Sizes withProjects(int number) {
		return new Sizes(this.name + ", %,d projects".formatted(number), number, this.runs, this.seconds, this.creates,
				this.rows, this.existing, this.guaranteed, this.stewarded, this.people, this.obstacles, this.open,
				this.outside);
	}

}
