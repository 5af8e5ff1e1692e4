package org.diaodu.kernel.statistics.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Takes back an entry that was told in error; the right one may be told then.
 */
@Clause("F-102")
public record WithdrawStatisticalEntry(@TargetAggregateIdentifier String projectId, String reason, String messageId,
		LocalDate occurredOn) implements StatisticsCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
