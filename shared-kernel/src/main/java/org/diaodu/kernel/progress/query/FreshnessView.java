package org.diaodu.kernel.progress.query;

import org.diaodu.kernel.project.query.ProjectBrief;

/**
 * A project and how fresh what is known of it is.
 */
public record FreshnessView(ProjectBrief project, ProgressQualityView quality) {

}
