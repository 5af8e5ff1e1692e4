package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Stage;

/**
 * How long a project was in a stage.
 *
 * @param until first day it was not any more, null while it is
 * @param days until the day asked for
 */
public record StageSpanView(Stage stage, LocalDate since, @Nullable LocalDate until, long days) {

}
