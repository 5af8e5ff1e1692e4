package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.message.Clause;

/**
 * Gives nodes their planned days, before the plan is frozen.
 *
 * @param reason why; needed where a day that passed gets another
 */
@Clause({ "F-020", "F-077" })
public record PlanNodes(@TargetAggregateIdentifier String projectId, List<PlannedNode> nodes, LocalDate occurredOn,
		@Nullable String reason) implements LifecycleCommand {

	/** Without a word. */
	public PlanNodes(String projectId, List<PlannedNode> nodes, LocalDate occurredOn) {
		this(projectId, nodes, occurredOn, null);
	}

	public PlanNodes {
		nodes = List.copyOf(nodes);
	}

	@Override
	public String target() {
		return this.projectId;
	}

}
