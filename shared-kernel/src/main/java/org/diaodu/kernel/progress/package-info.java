/**
 * Image progress, investment, funds, stops (形象进度, 投资, 资金, 停复工): the dispatch ledger.
 */
@NullMarked
package org.diaodu.kernel.progress;

import org.jspecify.annotations.NullMarked;
