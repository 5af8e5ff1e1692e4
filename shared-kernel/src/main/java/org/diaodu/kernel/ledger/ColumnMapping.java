package org.diaodu.kernel.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What one column means.
 *
 * @param column letter as the spreadsheet shows it, such as {@code D}
 * @param heading its heading, by which a later list of the same layout is matched; empty
 * when it has none, and then the letter counts
 * @param unit when this column's amounts are in another unit than the list's
 */
public record ColumnMapping(String column, String heading, LedgerField field, @Nullable AmountUnit unit) {
}
