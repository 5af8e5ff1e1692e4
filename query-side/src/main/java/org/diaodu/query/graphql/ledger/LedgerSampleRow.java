package org.diaodu.query.graphql.ledger;

import java.util.List;

/**
 * A row as it stands in the sheet.
 */
record LedgerSampleRow(List<String> cells) {
}
