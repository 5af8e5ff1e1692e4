package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;

/**
 * A clock of a stop fell due; sent by the program itself.
 *
 * @param key the stop's id
 * @param dueOn its last day
 */
@Clause("F-134")
public record RingProgressClock(@TargetAggregateIdentifier String projectId, ClockKind kind, String key,
		LocalDate dueOn, LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
