package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A plan to freeze.
 */
record BaselinePlanInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, String reason, @Nullable String documentNo,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
