package org.diaodu.kernel.statistics.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;

/**
 * The clock of the statistical entry fell due; sent by the program itself.
 *
 * @param key how many months
 * @param dueOn its last day
 */
@Clause("F-102")
public record RingStatisticsClock(@TargetAggregateIdentifier String projectId, ClockKind kind, String key,
		LocalDate dueOn, LocalDate occurredOn) implements StatisticsCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
