package org.diaodu.kernel.permit.query;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.permit.PermitGrouping;

/**
 * Actual against committed and statutory days of the permits that ended in some months:
 * issued, refused, or void after they were accepted.
 *
 * @param from any day of the first month
 * @param to any day of the last month
 * @param by what the figures are told apart by; nothing for one figure
 */
@Clause({ "F-028", "F-084" })
public record FindPermitPerformance(Caller caller, LocalDate from, LocalDate to, Set<PermitGrouping> by,
		@Nullable String permitCode, @Nullable String departmentId, @Nullable String districtId,
		@Nullable Long awaitIndex) implements DomainQuery<PermitPerformanceView> {

	public FindPermitPerformance {
		by = Set.copyOf(by);
	}

	@Override
	public Class<PermitPerformanceView> answerType() {
		return PermitPerformanceView.class;
	}

}
