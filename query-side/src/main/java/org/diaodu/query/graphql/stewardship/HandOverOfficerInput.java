package org.diaodu.query.graphql.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.query.graphql.CommandInput;

/**
 * Who takes over a place.
 */
record HandOverOfficerInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, Slot slot, String personId, String postId, String note,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
