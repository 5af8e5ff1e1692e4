package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;

/**
 * The list of the major projects of a year on a day.
 *
 * @param capacity by the policy of that day, null when there is none
 */
public record MajorListView(int year, LocalDate asOf, @Nullable Integer capacity, @Nullable String policyVersion,
		List<MajorProjectView> projects, Basis basis) {

	public MajorListView {
		projects = List.copyOf(projects);
	}

}
