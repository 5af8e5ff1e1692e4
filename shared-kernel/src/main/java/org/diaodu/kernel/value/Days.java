package org.diaodu.kernel.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * Days that come from outside. Only those a record can be of are taken, the same as a
 * change may name; the database and the arithmetic of days fail on what lies far beyond.
 */
public final class Days {

	/** The first day that may be asked about. */
	public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

	/** The last day that may be asked about. */
	public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

	private Days() {
	}

	/**
	 * Reads a day.
	 * @return null when the text is none, or none that may be
	 */
	public static @Nullable LocalDate parse(String text) {
		try {
			LocalDate day = LocalDate.parse(text);
			return (day.isBefore(FIRST) || day.isAfter(LAST)) ? null : day;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
