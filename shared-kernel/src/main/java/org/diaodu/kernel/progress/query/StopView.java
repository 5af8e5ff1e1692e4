package org.diaodu.kernel.progress.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.StopCause;

/**
 * A stop of work.
 *
 * @param days how long it lasted, or lasts on the day of the answer
 * @param reportDueOn last day of the report to the licensing office
 * @param reportOverdue whether it was not reported by then, nor had ended
 * @param reportDaysLate so many days after that it was reported, or else ended, or else
 * is asked about; 0 in time
 * @param reverifyDueOn the day from which the licence must be verified again
 * @param reverifyRequired whether it must be, and was not
 * @param resumedOn null while work stands still
 */
public record StopView(String stopId, StopCause cause, String reason, LocalDate stoppedOn,
		@Nullable LocalDate resumeExpectedOn, int days, LocalDate reportDueOn, @Nullable LocalDate reportedOn,
		@Nullable String reportDocumentNo, boolean reportOverdue, int reportDaysLate, LocalDate reverifyDueOn,
		boolean reverifyRequired, @Nullable LocalDate reverifiedOn, @Nullable String reverifyDocumentNo,
		@Nullable LocalDate resumedOn) {

}
