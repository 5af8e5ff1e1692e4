package org.diaodu.kernel.permit.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.permit.PermitState;

/**
 * Permits of projects the caller may see, and those their own office decides on; by
 * project. What is null is not asked for.
 *
 * @param expiringBy only those in force that end by that day
 * @param caseNo of the one intake, whatever permits it links
 */
@Clause({ "F-020", "F-028", "F-081" })
public record ListPermits(Caller caller, @Nullable String permitCode, @Nullable String departmentId,
		@Nullable String districtId, @Nullable PermitState state, @Nullable LocalDate expiringBy,
		@Nullable String caseNo, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<PermitPage> {

	@Override
	public Class<PermitPage> answerType() {
		return PermitPage.class;
	}

}
