package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Whether a project is a pilot.
 */
record SetLifecyclePilotInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, boolean pilot, String documentNo,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
