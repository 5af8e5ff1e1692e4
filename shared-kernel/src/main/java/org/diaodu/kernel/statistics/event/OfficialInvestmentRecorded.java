package org.diaodu.kernel.statistics.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.value.WanYuan;

/**
 * What official statistics say of a month.
 *
 * @param month such as {@code 2018-05}
 * @param completedThisYear 万元
 * @param completedTotal 万元
 */
@EventName("statistics.official-investment-recorded")
@Revision("1")
public record OfficialInvestmentRecorded(String projectId, String month, WanYuan completedThisYear,
		WanYuan completedTotal, String messageId, LocalDate occurredOn) implements StatisticsEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
