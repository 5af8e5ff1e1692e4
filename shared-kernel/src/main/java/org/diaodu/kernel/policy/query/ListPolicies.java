package org.diaodu.kernel.policy.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * All parameters, each with the version that applies on a day.
 *
 * @param on the day, null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-002", "F-062" })
public record ListPolicies(Caller caller, @Nullable LocalDate on,
		@Nullable Long awaitIndex) implements DomainQuery<PoliciesView> {

	@Override
	public Class<PoliciesView> answerType() {
		return PoliciesView.class;
	}

}
