package org.diaodu.query.graphql.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Work that goes on.
 */
record ResumeWorkInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, String stopId, @Nullable LocalDate occurredOn) implements CommandInput {
}
