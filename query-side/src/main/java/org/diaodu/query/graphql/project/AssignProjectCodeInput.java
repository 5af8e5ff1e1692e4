package org.diaodu.query.graphql.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * The national code of a project.
 */
record AssignProjectCodeInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String projectCode,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
