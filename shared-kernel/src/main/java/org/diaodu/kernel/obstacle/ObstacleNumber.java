package org.diaodu.kernel.obstacle;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.CodeText;
import org.diaodu.kernel.value.Mod1110;

/**
 * The number of an obstacle (编号管理), for ever the same: {@code SZ}, year and month of the
 * report, division, sub-item as reported, sequence and check digit, as in
 * {@code SZ-1803-210106-02-05-00012-c}. The sequence counts the reports of that division
 * and month, whatever their sub-item, so that a missing number is seen.
 *
 * @param value without hyphens
 */
@Clause("F-125")
public record ObstacleNumber(String value) {

	/** The sub-item of a report that names none; nothing sorted keeps it. */
	public static final String UNCLASSIFIED = "9900";

	/** The highest sequence of a division and month. */
	public static final int MOST = 99_999;

	/** What the ids of series begin with. */
	public static final String SERIES_PREFIX = "obstacle-series-";

	private static final String PREFIX = "SZ";

	private static final Pattern FORM = Pattern.compile("SZ\\d{20}");

	/**
	 * What somebody meant as a number, whatever its length, and whichever letters stand
	 * where digits belong that look like them; no id that the program makes begins so.
	 */
	private static final Pattern MEANT = Pattern.compile("(SZ|S2|5Z)[0-9OQDILZSB]{8,30}");

	/**
	 * In six or seven groups, as on a letter, or letters with digits and nothing else;
	 * the ids that the program makes are neither.
	 */
	private static final Pattern PRINTED = Pattern.compile("[^-]*(-[^-]+){5,6}|[A-Z]{1,3}[0-9]+");

	/** The whole number under another prefix or none. */
	private static final Pattern OTHER_PREFIX = Pattern.compile("[A-Z]{0,3}[0-9OQDILZSB]{20}");

	/**
	 * A number.
	 * @param divisionCode six digits (GB/T 2260)
	 * @param itemCode four digits
	 * @param sequence 1 to {@link #MOST}
	 */
	public static ObstacleNumber of(YearMonth month, String divisionCode, String itemCode, int sequence) {
		if (sequence < 1 || sequence > MOST) {
			throw new IllegalArgumentException("no sequence: " + sequence);
		}
		String digits = String.format(Locale.ROOT, "%02d%02d%s%s%05d", month.getYear() % 100, month.getMonthValue(),
				divisionCode, itemCode, sequence);
		ObstacleNumber number = new ObstacleNumber(PREFIX + digits + Mod1110.checkDigit(digits));
		if (!FORM.matcher(number.value).matches()) {
			throw new IllegalArgumentException("not a number: " + number.value);
		}
		return number;
	}

	/**
	 * Whether text as typed is meant as a number, sound or not: of the right length or
	 * not, with letters for the digits they look like, and under another prefix or none.
	 */
	public static boolean isMeant(String text) {
		String value = plain(text);
		return MEANT.matcher(value).matches()
				|| (PRINTED.matcher(CodeText.normalise(text)).matches() && OTHER_PREFIX.matcher(value).matches());
	}

	/** From text as typed, with or without hyphens, or null when it is none. */
	public static @Nullable ObstacleNumber parse(String text) {
		String value = plain(text);
		if (!FORM.matcher(value).matches()) {
			return null;
		}
		int last = value.length() - 1;
		boolean sound = Mod1110.checkDigit(value.substring(PREFIX.length(), last)) == value.charAt(last) - '0';
		return sound ? new ObstacleNumber(value) : null;
	}

	/** The id of the series a number of that month and division is of. */
	public static String seriesId(YearMonth month, String divisionCode) {
		return String.format(Locale.ROOT, "%s%s-%s", SERIES_PREFIX, month, divisionCode);
	}

	private static String plain(String text) {
		return CodeText.normalise(text).replace("-", "");
	}

	/** As it is printed, in groups. */
	public String printed() {
		return String.join("-", this.value.substring(0, 2), this.value.substring(2, 6), this.value.substring(6, 12),
				this.value.substring(12, 14), this.value.substring(14, 16), this.value.substring(16, 21),
				this.value.substring(21));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
