package org.diaodu.command.ledger;

/**
 * A text that a spreadsheet program would take for a formula is written with an
 * apostrophe before it, and read without.
 */
final class FormulaEscape {

	private static final String DANGEROUS = "=+-@\t\r";

	private FormulaEscape() {
	}

	static String escaped(String text) {
		return startsDangerously(text) ? "'" + text : text;
	}

	static String unescaped(String text) {
		return (text.startsWith("'") && startsDangerously(text.substring(1))) ? text.substring(1) : text;
	}

	private static boolean startsDangerously(String text) {
		return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
	}

}
