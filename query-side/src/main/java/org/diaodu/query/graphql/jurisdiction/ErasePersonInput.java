package org.diaodu.query.graphql.jurisdiction;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A person to forget.
 */
record ErasePersonInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String personId, String reason, String documentNo) implements CommandInput {
}
