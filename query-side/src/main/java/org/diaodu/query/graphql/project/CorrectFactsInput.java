package org.diaodu.query.graphql.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A correction of recorded facts.
 */
record CorrectFactsInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, ProjectFactsInput facts, long correctsSequence, String reason,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
