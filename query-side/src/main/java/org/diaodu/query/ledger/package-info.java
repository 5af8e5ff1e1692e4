/**
 * 台账导出 (export): a board as a spreadsheet, exactly as the caller sees it.
 */
@NullMarked
package org.diaodu.query.ledger;

import org.jspecify.annotations.NullMarked;
