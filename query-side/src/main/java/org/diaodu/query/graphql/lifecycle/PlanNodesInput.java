package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Planned days.
 */
record PlanNodesInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, List<PlannedNodeInput> nodes, @Nullable String reason,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
