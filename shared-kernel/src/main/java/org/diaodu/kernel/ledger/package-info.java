/**
 * 项目台账 (the ledgers officials keep as spreadsheets): how a foreign list becomes commands,
 * and what became of each row (F-093).
 */
@NullMarked
package org.diaodu.kernel.ledger;

import org.jspecify.annotations.NullMarked;
