package org.diaodu.kernel.progress.query;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How fresh and complete what is known of a district's projects is.
 *
 * @param projects scheduled ones that count
 * @param withoutReport of which nothing was ever reported
 * @param late not reported in time, also those of which nothing was ever reported
 * @param completePercent of what is asked for, two decimals
 */
public record DistrictFreshnessView(@Nullable String districtId, @Nullable String districtName, long projects,
		long withoutReport, long late, BigDecimal completePercent) {

}
