/**
 * 调度日志: how far the read models have followed it.
 */
@NullMarked
package org.diaodu.query.audit;

import org.jspecify.annotations.NullMarked;
