package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Moves a frozen day, within the rule or by a higher decision.
 *
 * @param decisionReference the named decision of a higher tier, null within the rule;
 * whoever cites one is of that tier
 */
@Clause("F-077")
public record ChangeNodeDate(@TargetAggregateIdentifier String projectId, String nodeCode, LocalDate plannedOn,
		String reason, @Nullable String decisionReference, LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
