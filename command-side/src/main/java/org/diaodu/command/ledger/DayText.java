package org.diaodu.command.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A day as a cell words it. A month or a year is no day and is not made one.
 */
final class DayText {

	private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

	private static final Pattern SEPARATED = Pattern
		.compile("((?:19|20)\\d{2})[-./年](\\d{1,2})[-./月](\\d{1,2})[日号]?(?:t?\\d{2}:\\d{2}(?::\\d{2})?)?");

	private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

	private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);

	/** 1954 to 2119: a five-digit number outside is no day of a project. */
	private static final int FIRST_SERIAL = 20_000;

	private static final int LAST_SERIAL = 80_000;

	private DayText() {
	}

	/** The day, or null when the cell gives none. */
	static @Nullable LocalDate read(String cell) {
		String plain = Wording.plain(cell);
		if (SERIAL.matcher(plain).matches()) {
			int days = Integer.parseInt(plain.substring(0, 5));
			return (days >= FIRST_SERIAL && days <= LAST_SERIAL) ? SERIAL_EPOCH.plusDays(days) : null;
		}
		Matcher matcher = COMPACT.matcher(plain);
		if (!matcher.matches()) {
			matcher = SEPARATED.matcher(plain);
			if (!matcher.matches()) {
				return null;
			}
		}
		try {
			return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
					Integer.parseInt(matcher.group(3)));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
