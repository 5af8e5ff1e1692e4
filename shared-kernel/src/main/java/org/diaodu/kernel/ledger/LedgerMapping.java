package org.diaodu.kernel.ledger;

import java.util.List;

import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How a list of some layout is read. Remembered by name, so that next month's list of the
 * same office needs no second mapping.
 *
 * @param name what it is remembered by
 * @param list name of the source list; with the row key it identifies a row for ever
 * @param columns what the columns mean; unnamed ones are ignored
 * @param unit of amounts without a unit of their own
 * @param key fields whose values together identify a row in the list
 * @param family what every row is, when the list does not say it row by row
 * @param level who invests, likewise
 * @param district name of the district every row lies in, likewise
 * @param stage of rows that do not state one
 * @param groupsAreCategories whether the title of a group (——铁路) is a category of the
 * rows below it
 */
public record LedgerMapping(String name, String list, List<ColumnMapping> columns, AmountUnit unit,
		List<LedgerField> key, @Nullable Family family, @Nullable Level level, @Nullable String district,
		@Nullable Stage stage, boolean groupsAreCategories) {

	public LedgerMapping {
		columns = List.copyOf(columns);
		key = List.copyOf(key);
	}

}
