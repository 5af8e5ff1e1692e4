package org.diaodu.query.graphql.stewardship;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.MajorSelection;

/**
 * The selection sheet of a major project.
 */
record MajorSelectionInput(String projectId, int scale, int pull, int demonstration, String decisionReference) {

	MajorSelection toSelection() {
		return new MajorSelection(this.projectId, this.scale, this.pull, this.demonstration, this.decisionReference);
	}

	static @Nullable MajorSelection orNull(@Nullable MajorSelectionInput input) {
		return (input != null) ? input.toSelection() : null;
	}

}
