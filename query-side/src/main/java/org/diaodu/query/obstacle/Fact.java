package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.diaodu.kernel.message.Clause;

/**
 * Something that counts in the metrics, in the month it happened.
 *
 * @param month its first day
 * @param unitId the unit it counts for (ADR 0131), empty while there is none
 * @param value working days of a solution, marks of a rating, otherwise 0
 * @param flag a solution in time, a low rating
 */
@Clause({ "F-008", "F-122" })
record Fact(Kind kind, LocalDate month, String unitId, int value, boolean flag) {

	/** The columns of the table, in its order. */
	static final String COLUMNS = "reported, sorted, solved, on_time, working_days, escalated, reopened, returned,"
			+ " rated, score, rated_low, repeated, closed, led";

	static final int WIDTH = 14;

	/** What happened. */
	enum Kind {

		REPORTED, SORTED, REPEATED, SOLVED, ESCALATED, REOPENED, RETURNED, RATED, CLOSED, LED

	}

	static Fact of(Kind kind, LocalDate day, String unitId, int value, boolean flag) {
		return new Fact(kind, day.withDayOfMonth(1), unitId, value, flag);
	}

	/** The same, for another unit. */
	Fact of(String otherUnitId) {
		return new Fact(this.kind, this.month, otherUnitId, this.value, this.flag);
	}

	/** What it adds to each column. */
	List<Long> counts() {
		long[] counts = new long[WIDTH];
		switch (this.kind) {
			case REPORTED -> counts[0] = 1;
			case SORTED -> counts[1] = 1;
			case SOLVED -> {
				counts[2] = 1;
				counts[3] = this.flag ? 1 : 0;
				counts[4] = this.value;
			}
			case ESCALATED -> counts[5] = 1;
			case REOPENED -> counts[6] = 1;
			case RETURNED -> counts[7] = 1;
			case RATED -> {
				counts[8] = 1;
				counts[9] = this.value;
				counts[10] = this.flag ? 1 : 0;
			}
			case REPEATED -> counts[11] = 1;
			case CLOSED -> counts[12] = 1;
			case LED -> counts[13] = 1;
		}
		List<Long> all = new ArrayList<>(WIDTH);
		for (long count : counts) {
			all.add(count);
		}
		return all;
	}

}
