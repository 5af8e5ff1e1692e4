package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Says that a permit is needed and by when it is planned.
 */
@Clause("F-020")
public record PlanPermit(@TargetAggregateIdentifier String projectId, String permitId, String permitCode,
		LocalDate plannedOn, LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
