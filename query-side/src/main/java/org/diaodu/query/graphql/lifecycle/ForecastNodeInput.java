package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * When a node is expected.
 */
record ForecastNodeInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, String nodeCode, LocalDate forecastOn, @Nullable String reason,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
