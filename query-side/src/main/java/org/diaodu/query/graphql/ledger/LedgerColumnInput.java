package org.diaodu.query.graphql.ledger;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.LedgerField;

/**
 * What one column means.
 */
record LedgerColumnInput(String column, String heading, LedgerField field, @Nullable AmountUnit unit) {
}
