/**
 * Questions about uploads and imports of ledgers (F-093).
 */
@NullMarked
package org.diaodu.kernel.ledger.query;

import org.jspecify.annotations.NullMarked;
