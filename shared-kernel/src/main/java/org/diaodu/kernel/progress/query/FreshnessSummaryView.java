package org.diaodu.kernel.progress.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;

/**
 * How fresh and complete what is known is, today.
 *
 * @param updateDays after how many days a project should be reported again, null without
 * policy
 */
public record FreshnessSummaryView(List<DistrictFreshnessView> districts, @Nullable Integer updateDays, Basis basis) {

	public FreshnessSummaryView {
		districts = List.copyOf(districts);
	}

}
