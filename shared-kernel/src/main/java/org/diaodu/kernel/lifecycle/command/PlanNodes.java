package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.message.Clause;

/**
 * Gives nodes their planned days, before the plan is frozen.
 */
@Clause({ "F-020", "F-077" })
public record PlanNodes(@TargetAggregateIdentifier String projectId, List<PlannedNode> nodes,
		LocalDate occurredOn) implements LifecycleCommand {

	public PlanNodes {
		nodes = List.copyOf(nodes);
	}

	@Override
	public String target() {
		return this.projectId;
	}

}
