package org.diaodu.query.graphql.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A draft that is right.
 */
record VerifyProgressInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String reportId,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
