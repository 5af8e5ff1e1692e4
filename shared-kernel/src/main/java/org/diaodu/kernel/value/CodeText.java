package org.diaodu.kernel.value;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form in which codes are compared: officials type them with full-width digits,
 * small letters, blanks and every kind of dash.
 */
public final class CodeText {

	private static final String DASHES = "[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D\\u2500\\u30FC]";

	private CodeText() {
	}

	/**
	 * Half-width, upper case, without blanks, with plain hyphens.
	 */
	public static String normalise(String text) {
		return Normalizer.normalize(text.replaceAll(DASHES, "-"), Normalizer.Form.NFKC)
			.replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
			.toUpperCase(Locale.ROOT);
	}

}
