package org.diaodu.kernel.statistics.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Records that the statistics office returned the application.
 *
 * @param month such as {@code 2018-05}
 */
@Clause("F-102")
public record ReturnStatisticalEntry(@TargetAggregateIdentifier String projectId, String month, String reason,
		String messageId, LocalDate occurredOn) implements StatisticsCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
