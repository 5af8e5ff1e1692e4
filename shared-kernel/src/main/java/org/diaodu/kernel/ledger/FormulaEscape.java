package org.diaodu.kernel.ledger;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A text that a spreadsheet program would take for a formula is written with an
 * apostrophe before it, and read without. Signs for nothing and signed numbers, such as
 * {@code -} and {@code -3.5}, are no formulas.
 */
public final class FormulaEscape {

	private static final String FORMULA = "=@\uFF1D\uFF20";

	private static final String SIGN = "+-\uFF0B\uFF0D";

	private static final String CONTROL = "\t\r\n";

	private static final Pattern HARMLESS = Pattern.compile("[^\\p{L}\\p{N}=@]*|[+-] *\\d[\\d,]*(\\.\\d+)?%?");

	private FormulaEscape() {
	}

	/** Whether a spreadsheet program would compute a text instead of showing it. */
	public static boolean isFormula(String text) {
		if (text.isEmpty()) {
			return false;
		}
		char first = text.charAt(0);
		if (SIGN.indexOf(first) >= 0) {
			return !HARMLESS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)).matches();
		}
		return FORMULA.indexOf(first) >= 0;
	}

	/** As a text cell may be written. */
	public static String escaped(String text) {
		return isFormula(text) || startsWith(text, CONTROL) ? "'" + text : text;
	}

	/**
	 * As it was before it was escaped. Earlier files have signed numbers escaped too.
	 */
	public static String unescaped(String text) {
		return (text.startsWith("'") && startsWith(text.substring(1), FORMULA + SIGN + CONTROL)) ? text.substring(1)
				: text;
	}

	private static boolean startsWith(String text, String any) {
		return !text.isEmpty() && any.indexOf(text.charAt(0)) >= 0;
	}

}
