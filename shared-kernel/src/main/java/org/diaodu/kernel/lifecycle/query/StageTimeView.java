package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;

import org.diaodu.kernel.project.Stage;

/**
 * How long a project has been in a stage.
 */
public record StageTimeView(ProjectLine project, Stage stage, LocalDate since, long days) {

}
