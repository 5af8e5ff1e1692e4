package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;

/**
 * A clock of a permit fell due; sent by the program itself.
 *
 * @param key the permit's id
 * @param dueOn its last day
 */
@Clause("F-028")
public record RingPermitClock(@TargetAggregateIdentifier String projectId, ClockKind kind, String key, LocalDate dueOn,
		LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
