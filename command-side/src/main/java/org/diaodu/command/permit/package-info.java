/**
 * Permits (审批手续): from the plan to the paper in hand, on the clocks the law sets them.
 */
@NullMarked
package org.diaodu.command.permit;

import org.jspecify.annotations.NullMarked;
