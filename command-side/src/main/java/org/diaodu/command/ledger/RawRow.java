package org.diaodu.command.ledger;

import java.util.List;

/**
 * One row of a sheet as read.
 *
 * @param number as the spreadsheet shows it, from 1
 */
record RawRow(int number, List<Cell> cells) {

	/** The cell of a column, blank beyond the last. */
	Cell cell(int column) {
		return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : Cell.BLANK;
	}

	/** The text of a column, empty beyond the last. */
	String text(int column) {
		return cell(column).text();
	}

	/** How many cells hold something. */
	int filled() {
		int filled = 0;
		for (Cell cell : this.cells) {
			if (!cell.isBlank()) {
				filled++;
			}
		}
		return filled;
	}

	/** The first text of the row, empty when the row is. */
	String first() {
		for (Cell cell : this.cells) {
			if (!cell.isBlank()) {
				return cell.text();
			}
		}
		return "";
	}

}
