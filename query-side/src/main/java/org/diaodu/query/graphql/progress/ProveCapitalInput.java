package org.diaodu.query.graphql.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A proof of the capital.
 */
record ProveCapitalInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, BigDecimal amountWanYuan, String proof,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
