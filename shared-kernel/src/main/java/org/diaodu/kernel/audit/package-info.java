/**
 * 调度日志: what can be proved about the record itself.
 */
@NullMarked
package org.diaodu.kernel.audit;

import org.jspecify.annotations.NullMarked;
