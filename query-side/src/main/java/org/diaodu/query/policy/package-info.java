/**
 * 政策参数与工作日历: versions, proposals and working days.
 */
@NullMarked
package org.diaodu.query.policy;

import org.jspecify.annotations.NullMarked;
