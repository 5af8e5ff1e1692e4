/**
 * The dispatch log (调度日志): every fact in one dense order, appended in groups, never
 * changed.
 */
@NullMarked
package org.diaodu.command.log;

import org.jspecify.annotations.NullMarked;
