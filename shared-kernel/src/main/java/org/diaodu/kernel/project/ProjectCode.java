package org.diaodu.kernel.project;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.CodeText;
import org.diaodu.kernel.value.Mod1110;

/**
 * 投资项目代码, GB/T 40058-2021 or the scheme before it: 20 digits in five groups,
 * {@code YYMM-RRRRRR-DD-TT-NNNNNN} or {@code YYYY-RRRRRR-II-TT-NNNNNN} (C2). A wrong
 * check digit is a doubt and no error: the algorithm was derived from real codes, not
 * read.
 *
 * @param value with hyphens
 */
public record ProjectCode(String value, CodeScheme scheme) {

	private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d{6})-?(\\d{2})-?(\\d{2})-?(\\d{6})");

	private static final int FIRST_YEAR = 2014;

	private static final int LAST_YEAR = 2020;

	/** The new scheme began in November 2020. */
	private static final int NOVEMBER_2020 = 2011;

	private static final int DECEMBER_2020 = 2012;

	private static final int JANUARY_2021 = 2101;

	private static final int MONTHS = 12;

	private static final int CENTURY = 100;

	/** From text as typed, with or without hyphens, or null when it is no such code. */
	public static @Nullable ProjectCode parse(String text) {
		Matcher groups = FORM.matcher(CodeText.normalise(text));
		if (!groups.matches()) {
			return null;
		}
		CodeScheme scheme = scheme(Integer.parseInt(groups.group(1)));
		return (scheme != null) ? new ProjectCode(
				String.join("-", groups.group(1), groups.group(2), groups.group(3), groups.group(4), groups.group(5)),
				scheme) : null;
	}

	/**
	 * Whether the last digit fits; always so in the old scheme, which has no check digit.
	 */
	public boolean hasSoundCheckDigit() {
		if (this.scheme == CodeScheme.NATIONAL_2017) {
			return true;
		}
		String digits = this.value.replace("-", "");
		int last = digits.length() - 1;
		return Mod1110.checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0';
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static @Nullable CodeScheme scheme(int group) {
		// The approval platform did not exist in the years 2011 and 2012, so these are
		// months.
		if (group == NOVEMBER_2020 || group == DECEMBER_2020) {
			return CodeScheme.NATIONAL_2020;
		}
		if (group >= FIRST_YEAR && group <= LAST_YEAR) {
			return CodeScheme.NATIONAL_2017;
		}
		int month = group % CENTURY;
		return (group >= JANUARY_2021 && month >= 1 && month <= MONTHS) ? CodeScheme.NATIONAL_2020 : null;
	}

}
