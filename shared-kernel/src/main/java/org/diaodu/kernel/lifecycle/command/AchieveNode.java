package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.message.Clause;

/**
 * Says that a node was reached, with what proves it.
 */
@Clause({ "F-074", "F-077" })
public record AchieveNode(@TargetAggregateIdentifier String projectId, String nodeCode, List<NodeEvidence> proof,
		@Nullable String note, LocalDate occurredOn) implements LifecycleCommand {

	public AchieveNode {
		proof = List.copyOf(proof);
	}

	@Override
	public String target() {
		return this.projectId;
	}

}
