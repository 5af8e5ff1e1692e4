package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A node that was reached.
 */
record AchieveNodeInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, String nodeCode, @Nullable List<NodeEvidenceInput> proof, @Nullable String note,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
