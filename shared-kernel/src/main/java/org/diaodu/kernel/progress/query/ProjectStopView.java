package org.diaodu.kernel.progress.query;

import org.diaodu.kernel.project.query.ProjectBrief;

/**
 * A stop and its project.
 */
public record ProjectStopView(ProjectBrief project, StopView stop) {

}
