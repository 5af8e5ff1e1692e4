package org.diaodu.command.ledger;

/**
 * One cell as read: its text, and whether the spreadsheet held a number.
 *
 * @param text trimmed; numbers as plain decimals, days as {@code yyyy-MM-dd}, formulas as
 * the value last computed, errors as {@code #REF!}
 */
record Cell(String text, boolean numeric) {

	static final Cell BLANK = new Cell("", false);

	static Cell text(String text) {
		String trimmed = text.strip();
		return trimmed.isEmpty() ? BLANK : new Cell(trimmed, false);
	}

	static Cell number(String plain) {
		return new Cell(plain, true);
	}

	boolean isBlank() {
		return this.text.isEmpty();
	}

}
