package org.diaodu.kernel.stewardship.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.value.WanYuan;

/**
 * A project, as a list names it.
 */
public record ProjectRef(String projectId, String name, @Nullable String districtId, @Nullable String districtName,
		@Nullable Family family, @Nullable WanYuan totalInvestment, boolean major) {

}
