package org.diaodu.kernel.statistics.query;

import java.time.LocalDate;

import org.diaodu.kernel.value.WanYuan;

/**
 * What official statistics say of a month.
 *
 * @param month such as {@code 2018-05}
 * @param completedThisYear 万元, 本年完成投资
 * @param completedTotal 万元, 自开始建设累计完成投资
 * @param messages how many messages told of it; the last one holds
 */
public record OfficialMonthView(String month, WanYuan completedThisYear, WanYuan completedTotal, String messageId,
		LocalDate recordedOn, int messages) {

}
