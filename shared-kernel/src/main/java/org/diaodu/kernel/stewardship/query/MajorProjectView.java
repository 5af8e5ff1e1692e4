package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.MajorSelection;

/**
 * A major project.
 *
 * @param guarantor null when it has none
 */
public record MajorProjectView(ProjectRef project, MajorSelection selection, LocalDate since,
		@Nullable PersonRef guarantor, boolean belowRank) {

}
