package org.diaodu.query.graphql.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * An import to start.
 */
record StartLedgerImportInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String uploadId, String sheet, LedgerMappingInput mapping,
		boolean dryRun) implements CommandInput {
}
