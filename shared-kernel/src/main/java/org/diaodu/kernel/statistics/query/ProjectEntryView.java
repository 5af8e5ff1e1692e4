package org.diaodu.kernel.statistics.query;

import org.diaodu.kernel.project.query.ProjectBrief;

/**
 * A project and whether it is in official statistics.
 */
public record ProjectEntryView(ProjectBrief project, StatisticalEntryView entry) {

}
