package org.diaodu.query.graphql.permit;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A permit that was refused.
 */
record RefusePermitInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, String permitId, String ground, String alternative,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
