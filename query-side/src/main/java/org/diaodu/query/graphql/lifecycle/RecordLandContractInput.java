package org.diaodu.query.graphql.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A land contract.
 */
record RecordLandContractInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String contractNo, LocalDate agreedStartOn,
		@Nullable BigDecimal priceWanYuan, @Nullable LocalDate occurredOn) implements CommandInput {
}
