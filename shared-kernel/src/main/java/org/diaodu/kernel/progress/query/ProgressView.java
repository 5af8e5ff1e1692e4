package org.diaodu.kernel.progress.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.project.query.ProjectBrief;

/**
 * How far a project is on a day, by the dispatch ledger: never official statistics.
 *
 * @param latest what was reported last and counts, null when nothing was
 * @param plan the plan of the year and what was invested of it, null when there is none
 * @param funds the funds of the year
 * @param openStop the stop that lasts on that day, null when work goes on
 * @param drafts how many drafts wait for somebody to verify them, today
 * @param quality how fresh and complete what is known is, today
 */
public record ProgressView(ProjectBrief project, LocalDate asOf, @Nullable ProgressReportView latest,
		@Nullable YearPlanView plan, FundsView funds, @Nullable StopView openStop, int drafts,
		ProgressQualityView quality, Basis basis) {

}
