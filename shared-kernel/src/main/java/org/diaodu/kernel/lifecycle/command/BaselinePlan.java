package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Freezes the plan as the next version.
 *
 * @param documentNo the decision it rests on; needed from the second version on
 */
@Clause("F-077")
public record BaselinePlan(@TargetAggregateIdentifier String projectId, String reason, @Nullable String documentNo,
		LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
