package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Clause;

/**
 * A unit that helps the lead unit, and until when it must answer (会办).
 *
 * @param deadline its own last day
 */
@Clause("F-137")
public record Cooperator(String unitId, Deadline deadline) {

}
