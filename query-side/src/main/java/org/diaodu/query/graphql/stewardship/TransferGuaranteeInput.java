package org.diaodu.query.graphql.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Who takes over a guarantee.
 */
record TransferGuaranteeInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String personId, String postId, String note,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
