package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Makes the project a pilot of life-cycle management, or ends that.
 */
@Clause("F-070")
public record SetLifecyclePilot(@TargetAggregateIdentifier String projectId, boolean pilot, String documentNo,
		LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
