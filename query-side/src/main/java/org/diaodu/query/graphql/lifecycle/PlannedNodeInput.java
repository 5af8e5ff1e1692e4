package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;

import org.diaodu.kernel.lifecycle.PlannedNode;

/**
 * A node and its day.
 */
record PlannedNodeInput(String nodeCode, LocalDate plannedOn) {

	PlannedNode toNode() {
		return new PlannedNode(this.nodeCode, this.plannedOn);
	}

}
