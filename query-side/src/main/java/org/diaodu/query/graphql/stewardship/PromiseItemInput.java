package org.diaodu.query.graphql.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Something to promise.
 */
record PromiseItemInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, @Nullable String itemId, @Nullable String visitId, String what, String ownerId,
		String ownerUnitId, LocalDate dueOn, @Nullable LocalDate occurredOn) implements CommandInput {
}
