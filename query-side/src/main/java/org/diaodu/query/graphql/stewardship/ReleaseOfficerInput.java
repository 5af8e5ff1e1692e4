package org.diaodu.query.graphql.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.query.graphql.CommandInput;

/**
 * A place to empty.
 */
record ReleaseOfficerInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, Slot slot, String reason,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
