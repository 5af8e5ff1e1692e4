package org.diaodu.kernel.policy.query;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * When something is due that was received at a moment (C7).
 *
 * @param workingDays 0 to {@link org.diaodu.kernel.policy.WorkingCalendar#MOST_DAYS}
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-002")
public record FindDueDate(Caller caller, Instant received, int workingDays,
		@Nullable Long awaitIndex) implements DomainQuery<DueDateView> {

	@Override
	public Class<DueDateView> answerType() {
		return DueDateView.class;
	}

}
