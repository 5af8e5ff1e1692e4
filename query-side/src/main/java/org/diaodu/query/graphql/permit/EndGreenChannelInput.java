package org.diaodu.query.graphql.permit;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A green channel to close.
 */
record EndGreenChannelInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, @Nullable String permitCode, String reason,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
