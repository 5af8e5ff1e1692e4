package org.diaodu.kernel.permit.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.permit.PermitDesk;
import org.diaodu.kernel.permit.PermitState;

/**
 * A permit of a project.
 *
 * @param name by the catalogue of today, null when it is not in it
 * @param departmentId the office that decides, null before it was applied for
 * @param caseNo of the one intake
 * @param desk whose turn it is
 * @param unit what limits and days used are counted in, null before it was accepted
 * @param statutory the limit in law, null before it was accepted
 * @param committed what was promised, null when no more than the law
 * @param standing why the clocks stand still, null when they run
 * @param daysUsed when it was decided or its clocks stood still, null otherwise
 * @param decidedOn the day of issue or refusal
 * @param number of the document
 * @param validUntil last day, null when without end
 * @param ground why it was refused
 * @param alternative what can be done instead
 * @param voidReason why it was declared void
 */
public record PermitView(String projectId, String projectName, @Nullable String districtId,
		@Nullable String districtName, String permitId, String permitCode, @Nullable String name,
		@Nullable String departmentId, @Nullable String departmentName, @Nullable String caseNo, PermitState state,
		PermitDesk desk, @Nullable LocalDate plannedOn, @Nullable LocalDate appliedOn, @Nullable LocalDate acceptedOn,
		@Nullable DayCount unit, @Nullable PermitLimitView statutory, @Nullable PermitLimitView committed,
		@Nullable String standing, boolean greenChannel, boolean extended, @Nullable Integer daysUsed,
		@Nullable LocalDate decidedOn, @Nullable String number, @Nullable LocalDate validUntil, int renewals,
		@Nullable String ground, @Nullable String alternative, @Nullable String voidReason) {

}
