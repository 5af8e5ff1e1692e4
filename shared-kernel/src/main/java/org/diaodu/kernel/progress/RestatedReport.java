package org.diaodu.kernel.progress;

/**
 * What a report that counts says now, since it had carried forward what a correction
 * changed.
 */
public record RestatedReport(String reportId, ProgressFigures figures) {

}
