/**
 * Permits (审批手续) and the legal clocks they run on.
 */
@NullMarked
package org.diaodu.kernel.permit;

import org.jspecify.annotations.NullMarked;
