/**
 * Official statistics (统计口径), a ledger of its own that nothing of the dispatch ledger
 * enters.
 */
@NullMarked
package org.diaodu.kernel.statistics;

import org.jspecify.annotations.NullMarked;
