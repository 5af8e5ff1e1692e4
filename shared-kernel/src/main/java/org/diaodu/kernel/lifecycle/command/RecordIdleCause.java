package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.lifecycle.IdleCause;
import org.diaodu.kernel.message.Clause;

/**
 * Records whose doing it is that the land lies idle.
 */
@Clause("F-134")
public record RecordIdleCause(@TargetAggregateIdentifier String projectId, IdleCause cause, String finding,
		LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
