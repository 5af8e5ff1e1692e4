package org.diaodu.kernel.project.query;

/**
 * A project and its name.
 */
public record NamesakeView(String projectId, String name) {
}
