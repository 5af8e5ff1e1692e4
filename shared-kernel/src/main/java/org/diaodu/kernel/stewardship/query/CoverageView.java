package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * How far projects are guaranteed, by district.
 */
public record CoverageView(LocalDate asOf, List<DistrictCoverageView> districts, Basis basis) {

	public CoverageView {
		districts = List.copyOf(districts);
	}

}
