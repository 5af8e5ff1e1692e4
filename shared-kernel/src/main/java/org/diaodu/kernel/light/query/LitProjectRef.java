package org.diaodu.kernel.light.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.WanYuan;

/**
 * A project, as an answer about lights names it.
 *
 * @param districtName the name the district has today
 * @param totalInvestment 万元, null when unknown
 */
public record LitProjectRef(String projectId, String name, @Nullable String districtId, @Nullable String districtName,
		@Nullable WanYuan totalInvestment) {

}
