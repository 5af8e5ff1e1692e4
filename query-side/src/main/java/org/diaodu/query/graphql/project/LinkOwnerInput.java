package org.diaodu.query.graphql.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a project.
 */
record LinkOwnerInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, String ownerCode, String ownerName, @Nullable LocalDate occurredOn) implements CommandInput {
}
