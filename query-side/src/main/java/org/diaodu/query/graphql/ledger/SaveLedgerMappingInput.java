package org.diaodu.query.graphql.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A mapping to remember.
 */
record SaveLedgerMappingInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, LedgerMappingInput mapping) implements CommandInput {
}
