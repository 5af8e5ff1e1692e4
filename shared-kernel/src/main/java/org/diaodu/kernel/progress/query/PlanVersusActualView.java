package org.diaodu.kernel.progress.query;

import org.diaodu.kernel.project.query.ProjectBrief;

/**
 * A project and its plan of a year against what was invested, by the dispatch ledger.
 */
public record PlanVersusActualView(ProjectBrief project, YearPlanView plan) {

}
