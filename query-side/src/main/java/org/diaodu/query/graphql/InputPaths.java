package org.diaodu.query.graphql;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Turns the field path of a refusal, in the words of the kernel, into a path in the input
 * of the contract, where money has its unit in the name.
 */
final class InputPaths {

	private static final Map<String, String> MONEY = Map.of("total", "totalInvestmentWanYuan", "fixedAssets",
			"fixedAssetsWanYuan", "equipment", "equipmentWanYuan", "land", "landWanYuan", "annualPlan",
			"annualPlanWanYuan", "zone", "zoneWanYuan", "district", "districtWanYuan", "department",
			"departmentWanYuan", "city", "cityWanYuan");

	private InputPaths() {
	}

	static @Nullable List<String> of(@Nullable String field) {
		return (field == null || field.isEmpty()) ? null
				: Arrays.stream(field.split("\\.")).map((part) -> MONEY.getOrDefault(part, part)).toList();
	}

}
