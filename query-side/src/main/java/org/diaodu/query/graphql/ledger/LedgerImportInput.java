package org.diaodu.query.graphql.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * An import to change.
 */
record LedgerImportInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String importId) implements CommandInput {
}
