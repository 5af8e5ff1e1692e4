package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.MajorSelection;

/**
 * A major project.
 *
 * @param guarantor null when it has none
 * @param belowThresholdSince since when it has not been of 亿元 and above any more, null
 * while it is; it keeps its seat until somebody removes it
 */
public record MajorProjectView(ProjectRef project, MajorSelection selection, LocalDate since,
		@Nullable PersonRef guarantor, boolean belowRank, @Nullable LocalDate belowThresholdSince) {

}
