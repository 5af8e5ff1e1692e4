package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.message.Clause;

/**
 * Asks that the project enter a pool.
 */
@Clause("F-093")
public record ProposePoolAdmission(@TargetAggregateIdentifier String projectId, Pool to, String reason,
		LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
