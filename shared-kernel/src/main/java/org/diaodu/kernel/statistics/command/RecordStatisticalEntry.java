package org.diaodu.kernel.statistics.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Records that the project is in official statistics.
 *
 * @param month such as {@code 2018-05}
 */
@Clause("F-102")
public record RecordStatisticalEntry(@TargetAggregateIdentifier String projectId, String month, String messageId,
		LocalDate occurredOn) implements StatisticsCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
