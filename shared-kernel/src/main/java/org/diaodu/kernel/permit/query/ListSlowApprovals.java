package org.diaodu.kernel.permit.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Permits whose clocks run and whose limit passed, or four fifths of it, the longest due
 * first.
 *
 * @param overOnly only those whose limit passed
 */
@Clause({ "F-058", "F-078", "F-084" })
public record ListSlowApprovals(Caller caller, @Nullable String departmentId, @Nullable String districtId,
		boolean overOnly, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<SlowApprovalPage> {

	@Override
	public Class<SlowApprovalPage> answerType() {
		return SlowApprovalPage.class;
	}

}
