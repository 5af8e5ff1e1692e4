package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The leading group as it is on a day; no answer (null) before it was convened. Owners
 * and the public get none.
 *
 * @param asOf null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause("F-009")
public record FindLeadingGroup(Caller caller, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<LeadingGroupView> {

	@Override
	public Class<LeadingGroupView> answerType() {
		return LeadingGroupView.class;
	}

}
