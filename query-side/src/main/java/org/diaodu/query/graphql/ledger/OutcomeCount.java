package org.diaodu.query.graphql.ledger;

import org.diaodu.kernel.ledger.RowOutcome;

/**
 * How many rows ended so.
 */
record OutcomeCount(RowOutcome outcome, int count) {
}
