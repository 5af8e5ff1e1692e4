package org.diaodu.kernel.lifecycle;

import java.time.LocalDate;

/**
 * A node and the day it is planned for.
 */
public record PlannedNode(String nodeCode, LocalDate plannedOn) {

}
