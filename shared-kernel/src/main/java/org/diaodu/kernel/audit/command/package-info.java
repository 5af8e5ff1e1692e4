/**
 * 调度日志: what its operator may wish of the read models made from it.
 */
@NullMarked
package org.diaodu.kernel.audit.command;

import org.jspecify.annotations.NullMarked;
