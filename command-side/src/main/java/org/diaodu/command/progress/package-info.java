/**
 * Image progress, investment, funds and stops (形象进度, 投资, 资金, 停复工): the dispatch ledger.
 */
@NullMarked
package org.diaodu.command.progress;

import org.jspecify.annotations.NullMarked;
