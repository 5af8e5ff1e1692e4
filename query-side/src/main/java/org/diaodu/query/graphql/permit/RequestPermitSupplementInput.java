package org.diaodu.query.graphql.permit;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * What the owner must bring.
 */
record RequestPermitSupplementInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String permitId, String what,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
