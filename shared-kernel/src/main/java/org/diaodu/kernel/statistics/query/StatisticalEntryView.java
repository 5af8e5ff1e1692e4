package org.diaodu.kernel.statistics.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whether a project is in official statistics (入库纳统).
 *
 * @param startedOn day work started, null when it did not
 * @param month in which it was entered, such as {@code 2018-05}; null while it is not
 * @param overdueMonths so many months after the start it was not entered, null when it
 * was in time or is not due
 * @param returnedReason why the last application was returned, null when none was or it
 * was entered since
 */
public record StatisticalEntryView(@Nullable LocalDate startedOn, @Nullable String month, @Nullable LocalDate enteredOn,
		@Nullable String messageId, @Nullable Integer overdueMonths, @Nullable String returnedReason) {

}
