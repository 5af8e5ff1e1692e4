package org.diaodu.kernel.ledger;

/**
 * A text that a spreadsheet program would take for a formula is written with an
 * apostrophe before it, and read without.
 */
public final class FormulaEscape {

	private static final String DANGEROUS = "=+-@\t\r";

	private FormulaEscape() {
	}

	/** As a text cell may be written. */
	public static String escaped(String text) {
		return startsDangerously(text) ? "'" + text : text;
	}

	/** As it was before it was escaped. */
	public static String unescaped(String text) {
		return (text.startsWith("'") && startsDangerously(text.substring(1))) ? text.substring(1) : text;
	}

	private static boolean startsDangerously(String text) {
		return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
	}

}
