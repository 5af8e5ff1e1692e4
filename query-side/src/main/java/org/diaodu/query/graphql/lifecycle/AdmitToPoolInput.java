package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.query.graphql.CommandInput;

/**
 * A project let in.
 */
record AdmitToPoolInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, Pool to, @Nullable LocalDate occurredOn) implements CommandInput {
}
