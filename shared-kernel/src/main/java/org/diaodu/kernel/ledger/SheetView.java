package org.diaodu.kernel.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One worksheet of an upload, as it was understood.
 *
 * @param title what stands above the heading, joined
 * @param headingRow number of the first heading row, 0 when none was found
 * @param headingRows how many rows the heading takes
 * @param headings heading of each column from A on, empty where there is none
 * @param unit the unit stated above or in the heading
 * @param projectRows rows that read as projects
 * @param skippedRows group, total, note, repeated heading and blank rows after the
 * heading
 * @param sample the first project rows as they stand
 * @param proposal a mapping that fits, null when no name column was recognised
 */
public record SheetView(String name, SheetKind kind, String title, int headingRow, int headingRows,
		List<String> headings, @Nullable AmountUnit unit, int projectRows, int skippedRows, List<List<String>> sample,
		@Nullable LedgerMapping proposal) {

	public SheetView {
		headings = List.copyOf(headings);
		sample = List.copyOf(sample);
	}

}
