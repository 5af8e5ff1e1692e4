/**
 * Official statistics (统计口径): a ledger of its own, kept by the statistics office alone.
 */
@NullMarked
package org.diaodu.command.statistics;

import org.jspecify.annotations.NullMarked;
