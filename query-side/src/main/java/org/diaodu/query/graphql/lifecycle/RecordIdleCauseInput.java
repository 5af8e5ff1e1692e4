package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.IdleCause;
import org.diaodu.query.graphql.CommandInput;

/**
 * Why land lies idle.
 */
record RecordIdleCauseInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, IdleCause cause, String finding,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
