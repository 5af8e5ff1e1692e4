package org.diaodu.kernel.stewardship.query;

import org.jspecify.annotations.Nullable;

/**
 * Coverage of a district.
 *
 * @param districtId null for projects without district
 * @param projects that should have a guarantor
 * @param promisesDue promises due by that day, without withdrawn ones
 * @param promisesKept of those, delivered by their due date
 */
public record DistrictCoverageView(@Nullable String districtId, @Nullable String districtName, long projects,
		long guaranteed, long visitsOverdue, long promisesDue, long promisesKept) {

}
