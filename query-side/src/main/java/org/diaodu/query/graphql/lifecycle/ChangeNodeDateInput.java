package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Another day for a node.
 */
record ChangeNodeDateInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String nodeCode, LocalDate plannedOn, String reason,
		@Nullable String decisionReference, @Nullable LocalDate occurredOn) implements CommandInput {
}
