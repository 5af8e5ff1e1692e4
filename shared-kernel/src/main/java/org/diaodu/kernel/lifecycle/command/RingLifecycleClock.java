package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;

/**
 * The clock of a node, start, filing or land contract fell due; sent by the program
 * itself.
 *
 * @param dueOn its last day
 */
@Clause("F-077")
public record RingLifecycleClock(@TargetAggregateIdentifier String projectId, ClockKind kind, String key,
		LocalDate dueOn, LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
