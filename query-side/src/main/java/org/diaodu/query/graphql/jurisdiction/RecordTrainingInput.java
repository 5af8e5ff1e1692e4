package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A training to record.
 */
record RecordTrainingInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String personId, String course, LocalDate on,
		@Nullable String result) implements CommandInput {
}
