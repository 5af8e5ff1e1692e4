package org.diaodu.query.graphql.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.project.Stage;
import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * Another stage for a project.
 */
record ChangeStageInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, Stage stage, @Nullable String reason,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
