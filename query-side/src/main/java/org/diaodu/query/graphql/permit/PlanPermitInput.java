package org.diaodu.query.graphql.permit;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A permit to plan.
 */
record PlanPermitInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, @Nullable String permitId, String permitCode, LocalDate plannedOn,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
