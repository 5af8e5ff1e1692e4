package org.diaodu.command.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings spellings that mean the same to one form: full-width digits, letters and
 * punctuation, blanks inside words, lines inside cells.
 */
final class Wording {

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000\\uFEFF]+");

	private static final Pattern PLACEHOLDER = Pattern.compile("[-—–―－~/／\\\\.。*无]*|待定|未定|不详|暂无|N/A|n/a|null");

	private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!)");

	private static final Pattern LIKENESS_NOISE = Pattern.compile("[^\\p{L}\\p{N}]|项目|工程|建设|有限公司|有限责任公司");

	private Wording() {
	}

	/** One form for comparing: compatibility forms unified, no blanks, lower case. */
	static String plain(String text) {
		return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	/** A text to keep as it stands, with lines joined and blanks single. */
	static String tidy(String text) {
		return BLANKS.matcher(text.strip()).replaceAll(" ");
	}

	/**
	 * What a cell says, or nothing when it holds a sign for nothing (——, /, -, 待定).
	 */
	static String meaningful(String text) {
		String tidy = tidy(text);
		return (PLACEHOLDER.matcher(tidy).matches() || isError(tidy)) ? "" : tidy;
	}

	/** Whether a cell holds the error of a formula. */
	static boolean isError(String text) {
		return ERROR.matcher(text).matches();
	}

	/** A name without what two lists word differently, to ask whether two are one. */
	static String likeness(String name) {
		String digits = chineseDigits(plain(name));
		String bare = LIKENESS_NOISE.matcher(digits).replaceAll("");
		return bare.isEmpty() ? digits : bare;
	}

	/** 九、十号线 and 9、10号线 are the same lines. */
	private static String chineseDigits(String text) {
		StringBuilder digits = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			int value = "〇一二三四五六七八九".indexOf(c);
			if (c == '十') {
				digits.append("10");
			}
			else if (value >= 0) {
				digits.append(value);
			}
			else {
				digits.append(c);
			}
		}
		return digits.toString();
	}

}
