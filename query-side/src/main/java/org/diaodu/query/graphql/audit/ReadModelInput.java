package org.diaodu.query.graphql.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A read model to work on.
 */
record ReadModelInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String group) implements CommandInput {
}
