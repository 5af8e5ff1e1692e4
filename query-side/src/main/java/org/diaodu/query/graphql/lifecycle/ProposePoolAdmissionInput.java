package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.query.graphql.CommandInput;

/**
 * A pool to enter.
 */
record ProposePoolAdmissionInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, Pool to, String reason,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
