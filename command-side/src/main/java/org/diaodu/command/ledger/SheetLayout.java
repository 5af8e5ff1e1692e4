package org.diaodu.command.ledger;

import java.util.List;

import org.diaodu.kernel.ledger.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is laid out.
 *
 * @param sheet its name
 * @param title what stands above the heading, joined
 * @param headingRow number of the first heading row, 0 when none was found
 * @param headingRows how many rows the heading takes
 * @param headings heading of each column, empty where there is none
 * @param groups heading over the heading of each column (资金来源), where there are two rows
 * @param unit stated above or in the heading
 * @param year the one year the title names
 */
record SheetLayout(String sheet, String title, int headingRow, int headingRows, List<String> headings,
		List<String> groups, @Nullable AmountUnit unit, @Nullable Integer year) {

	boolean hasHeading() {
		return this.headingRow > 0;
	}

	/** Number of the last row that belongs to titles or heading. */
	int lastHeadingRow() {
		return hasHeading() ? this.headingRow + this.headingRows - 1 : 0;
	}

	/**
	 * Whether a row repeats the heading, as printed lists do at the top of each page.
	 */
	boolean isRepeatedHeading(RawRow row) {
		int same = 0;
		int filled = 0;
		for (int column = 0; column < row.cells().size(); column++) {
			String text = Wording.plain(row.text(column));
			if (text.isEmpty()) {
				continue;
			}
			filled++;
			if (text.equals(at(this.headings, column)) || text.equals(at(this.groups, column))) {
				same++;
			}
		}
		return hasHeading() && filled > 0 && same * 2 > filled && (same > 1 || filled == 1);
	}

	private static String at(List<String> texts, int column) {
		return (column < texts.size()) ? Wording.plain(texts.get(column)) : "";
	}

}
