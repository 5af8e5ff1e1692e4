package org.diaodu.query.graphql.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A project and nothing more.
 */
record ProjectInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, @Nullable LocalDate occurredOn) implements CommandInput {
}
