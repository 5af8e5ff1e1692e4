package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * How complete the sheets of names are, by district.
 */
public record CompletenessView(LocalDate asOf, List<DistrictCompletenessView> districts, Basis basis) {

	public CompletenessView {
		districts = List.copyOf(districts);
	}

}
