/**
 * What can be wished of imports of ledgers (F-093).
 */
@NullMarked
package org.diaodu.kernel.ledger.command;

import org.jspecify.annotations.NullMarked;
