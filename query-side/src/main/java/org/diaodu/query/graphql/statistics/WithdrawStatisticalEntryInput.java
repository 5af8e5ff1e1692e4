package org.diaodu.query.graphql.statistics;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * An entry that was told in error.
 */
record WithdrawStatisticalEntryInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String reason, String messageId,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
