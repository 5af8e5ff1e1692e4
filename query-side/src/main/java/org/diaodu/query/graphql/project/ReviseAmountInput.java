package org.diaodu.query.graphql.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * New amounts for a project.
 */
record ReviseAmountInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, AmountsInput amounts, String reason, @Nullable LocalDate occurredOn) implements CommandInput {
}
