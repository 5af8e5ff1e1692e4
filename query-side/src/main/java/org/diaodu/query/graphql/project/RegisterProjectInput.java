package org.diaodu.query.graphql.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A project to register.
 */
record RegisterProjectInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, @Nullable String projectId, ProjectFactsInput facts,
		@Nullable String ownerCode, @Nullable String ownerName, @Nullable String projectCode,
		@Nullable String industryCode, @Nullable LocalDate occurredOn) implements CommandInput {
}
