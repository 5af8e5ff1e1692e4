package org.diaodu.command.ledger;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file of sheets, read row by row and never held as a whole.
 */
interface Spreadsheet {

	/** More rows than any ledger of a city has. */
	int MAX_ROWS = 200_000;

	/** More columns than any ledger has. */
	int MAX_COLUMNS = 256;

	/** {@code xlsx} or {@code csv}. */
	String format();

	/** The sheets in their order. */
	List<SheetName> sheets() throws IOException;

	/**
	 * Gives the rows of a sheet in order until the consumer says no.
	 * @param more takes a row and answers whether it wants the next
	 */
	void read(String sheet, Predicate<RawRow> more) throws IOException;

	/**
	 * A sheet.
	 *
	 * @param hidden whether the spreadsheet hides it
	 */
	record SheetName(String name, boolean hidden) {

	}

}
