package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.message.Clause;

/**
 * Lets the project into the pool it was proposed for; another person than the proposer.
 */
@Clause("F-093")
public record AdmitToPool(@TargetAggregateIdentifier String projectId, Pool to,
		LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
