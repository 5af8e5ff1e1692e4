package org.diaodu.query.graphql.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A promise to take back.
 */
record WithdrawItemInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, String itemId, String reason, @Nullable LocalDate occurredOn) implements CommandInput {
}
