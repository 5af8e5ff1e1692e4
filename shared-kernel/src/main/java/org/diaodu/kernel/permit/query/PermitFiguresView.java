package org.diaodu.kernel.permit.query;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.DayCount;

/**
 * How long permits took that ended. What is not told apart by is null.
 *
 * @param month its first day
 * @param unit what days are counted in; figures in different units are never mixed
 * @param issued how many were issued
 * @param refused how many were refused
 * @param voided how many became void after they were accepted and before they were
 * decided
 * @param meanDays days used, to a tenth
 * @param medianDays days used, to a tenth
 * @param meanCommittedDays days promised, of those with a promise; null when none
 * @param meanStatutoryDays days the law allows
 * @param lateCommitted how many took longer than promised
 * @param lateStatutory how many took longer than the law allows
 * @param latePercent those that took longer than promised, or than the law allows where
 * no more was promised, in percent, to a tenth
 */
public record PermitFiguresView(@Nullable String permitCode, @Nullable String permitName, @Nullable String departmentId,
		@Nullable String departmentName, @Nullable String districtId, @Nullable String districtName,
		@Nullable LocalDate month, DayCount unit, long issued, long refused, long voided, BigDecimal meanDays,
		BigDecimal medianDays, @Nullable BigDecimal meanCommittedDays, BigDecimal meanStatutoryDays, long lateCommitted,
		long lateStatutory, BigDecimal latePercent) {

}
