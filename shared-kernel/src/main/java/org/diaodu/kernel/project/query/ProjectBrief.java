package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.WanYuan;

/**
 * A project, as a list of figures names it.
 *
 * @param totalInvestment 计划总投资, null while unknown
 * @param stage null while unknown
 */
public record ProjectBrief(String projectId, String name, @Nullable String districtId, @Nullable String districtName,
		@Nullable Family family, @Nullable WanYuan totalInvestment, @Nullable Stage stage) {

}
