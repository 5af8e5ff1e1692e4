package org.diaodu.query.graphql.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A report of a stop.
 */
record ReportStopInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, String stopId, String documentNo, @Nullable LocalDate occurredOn) implements CommandInput {
}
