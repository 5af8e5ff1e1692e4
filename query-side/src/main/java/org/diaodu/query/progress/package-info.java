/**
 * Image progress, investment, funds and stops (形象进度, 投资, 资金, 停复工) as they are shown.
 */
@NullMarked
package org.diaodu.query.progress;

import org.jspecify.annotations.NullMarked;
