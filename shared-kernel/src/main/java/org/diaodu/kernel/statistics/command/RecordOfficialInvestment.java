package org.diaodu.kernel.statistics.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.WanYuan;

/**
 * Records what official statistics say of a month.
 *
 * @param month such as {@code 2018-05}
 * @param completedThisYear 万元
 * @param completedTotal 万元
 */
@Clause("F-102")
public record RecordOfficialInvestment(@TargetAggregateIdentifier String projectId, String month,
		WanYuan completedThisYear, WanYuan completedTotal, String messageId,
		LocalDate occurredOn) implements StatisticsCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
