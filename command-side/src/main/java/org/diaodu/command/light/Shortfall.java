package org.diaodu.command.light;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * How far something lies behind the time of the year, by the linear rule {@code T = m/12}
 * (Yinchuan, E1.4). Compared exactly: nothing is rounded but what is shown.
 *
 * @param planned of the whole year in 万元, more than zero
 * @param reached of it so far in 万元
 * @param months of the year that are complete
 */
record Shortfall(BigDecimal planned, BigDecimal reached, int months) {

	private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	static boolean isLastOfMonth(LocalDate day) {
		return day.getDayOfMonth() == day.lengthOfMonth();
	}

	/**
	 * Compares the points behind: T − reached/planned, in percentage points.
	 * @return below zero, zero or above, as there are fewer, as many or more
	 */
	int comparePoints(int points) {
		BigDecimal due = HUNDRED.multiply(BigDecimal.valueOf(this.months)).multiply(this.planned);
		BigDecimal done = HUNDRED.multiply(MONTHS_OF_YEAR).multiply(this.reached);
		BigDecimal allowed = BigDecimal.valueOf(points).multiply(MONTHS_OF_YEAR).multiply(this.planned);
		return due.subtract(done).compareTo(allowed);
	}

	/**
	 * The points behind, for whoever reads them: to two decimals, and to as many more as
	 * show on which side of each limit they lie.
	 */
	String points(int... limits) {
		int decimals = 2;
		BigDecimal shown = points(decimals);
		while (!isOnTheSameSide(shown, limits)) {
			decimals++;
			shown = points(decimals);
		}
		return shown.toPlainString();
	}

	private BigDecimal points(int decimals) {
		BigDecimal due = HUNDRED.multiply(BigDecimal.valueOf(this.months)).multiply(this.planned);
		BigDecimal done = HUNDRED.multiply(MONTHS_OF_YEAR).multiply(this.reached);
		return due.subtract(done).divide(MONTHS_OF_YEAR.multiply(this.planned), decimals, RoundingMode.HALF_UP);
	}

	private boolean isOnTheSameSide(BigDecimal shown, int... limits) {
		return Arrays.stream(limits)
			.allMatch((limit) -> Integer.signum(shown.compareTo(BigDecimal.valueOf(limit))) == Integer
				.signum(comparePoints(limit)));
	}

}
