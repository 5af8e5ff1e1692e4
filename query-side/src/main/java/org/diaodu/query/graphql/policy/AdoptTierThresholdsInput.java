package org.diaodu.query.graphql.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A version of the tier thresholds to adopt, 万元.
 */
record AdoptTierThresholdsInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String version, String documentNo, String clause, LocalDate effectiveFrom,
		BigDecimal zoneWanYuan, BigDecimal districtWanYuan, BigDecimal departmentWanYuan,
		BigDecimal cityWanYuan) implements CommandInput {
}
