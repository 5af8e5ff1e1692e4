package org.diaodu.kernel.policy.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Whether a day is a working day.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-002")
public record FindWorkingDay(Caller caller, LocalDate date,
		@Nullable Long awaitIndex) implements DomainQuery<WorkingDayView> {

	@Override
	public Class<WorkingDayView> answerType() {
		return WorkingDayView.class;
	}

}
