package org.diaodu.query.graphql.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.StopCause;
import org.diaodu.query.graphql.CommandInput;

/**
 * A stop of work.
 */
record StopWorkInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, @Nullable String stopId, StopCause cause, String reason, @Nullable LocalDate resumeExpectedOn,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
