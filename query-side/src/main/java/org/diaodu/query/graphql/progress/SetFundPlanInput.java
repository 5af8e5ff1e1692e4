package org.diaodu.query.graphql.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * The funds needed in a year.
 */
record SetFundPlanInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, int year, BigDecimal plannedWanYuan, @Nullable String reason,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
