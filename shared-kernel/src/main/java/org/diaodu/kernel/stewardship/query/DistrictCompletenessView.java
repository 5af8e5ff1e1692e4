package org.diaodu.kernel.stewardship.query;

import org.jspecify.annotations.Nullable;

/**
 * How complete the sheets of a district are.
 *
 * @param districtId null for projects without district
 */
public record DistrictCompletenessView(@Nullable String districtId, @Nullable String districtName, long projects,
		long complete, long filled, long applicable) {

}
