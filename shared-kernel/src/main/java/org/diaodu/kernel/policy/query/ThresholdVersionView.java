package org.diaodu.kernel.policy.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.WanYuan;

/**
 * Thresholds in 万元, inclusive.
 *
 * @param effectiveTo the day before the next version, null for the last
 */
public record ThresholdVersionView(String version, String documentNo, String clause, LocalDate effectiveFrom,
		@Nullable LocalDate effectiveTo, WanYuan zone, WanYuan district, WanYuan department, WanYuan city) {

}
