/**
 * Notices (通知): who is told of what happened, by which way.
 */
@NullMarked
package org.diaodu.kernel.notice;

import org.jspecify.annotations.NullMarked;
